using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Link.Names;

namespace Stemma.Link.Known;

/// <summary>States by name, capital and people.</summary>
internal sealed class CountryIndex
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly FrozenDictionary<string, KnownCountry> _byCode;
    private readonly FrozenDictionary<string, KnownCountry> _byCapital;
    private readonly FrozenDictionary<string, KnownCountry> _byDemonym;
    private readonly FrozenSet<string> _openings;

    private CountryIndex(ImmutableArray<KnownCountry> all)
    {
        All = all;
        _byCode = all.ToFrozenDictionary(country => country.Code, StringComparer.OrdinalIgnoreCase);
        _byCapital = Unique(all, country => country.Capitals);
        _byDemonym = Unique(all, country => country.Demonyms);
        _openings = all
            .SelectMany(country => country.Names.Prepend(country.Name).Concat(country.Demonyms))
            .Where(name => name.Contains(' ', StringComparison.Ordinal))
            .Select(name => name[..name.IndexOf(' ', StringComparison.Ordinal)])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<KnownCountry> All { get; }

    /// <returns>Null when a line is no entry.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CountryIndex? Read(string path)
    {
        var all = ImmutableArray.CreateBuilder<KnownCountry>();
        try
        {
            foreach (var line in File.ReadLines(path).Skip(1).Where(line => line.Length > 0))
            {
                if (JsonSerializer.Deserialize<KnownCountry>(line, Json) is not { Code.Length: 2, Name: not null, Names.IsDefault: false, Capitals.IsDefault: false, Demonyms.IsDefault: false } country)
                    return null;
                all.Add(country);
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return all.Count == 0 || all.DistinctBy(country => country.Code).Count() != all.Count ? null : new CountryIndex(all.DrainToImmutable());
    }

    public KnownCountry? OfCode(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>Whose capital it is, in any spelling; null when no one state's.</summary>
    public KnownCountry? OfCapital(string name) => _byCapital.GetValueOrDefault(Plain(name));

    /// <summary>Whether the name of a state or a people of more than one word begins so: "Saudi", "North".</summary>
    public bool OpensName(string word) => _openings.Contains(word);

    /// <summary>Whose people or thing a word of that form is: "Syrian"; null when of no one state.</summary>
    public KnownCountry? OfDemonym(string word) => _byDemonym.GetValueOrDefault(Plain(word));

    private static FrozenDictionary<string, KnownCountry> Unique(ImmutableArray<KnownCountry> all, Func<KnownCountry, ImmutableArray<string>> names) => all
        .SelectMany(country => names(country).Select(name => (Name: Plain(name), Country: country)))
        .GroupBy(entry => entry.Name)
        .Where(group => group.Select(entry => entry.Country).Distinct().Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.First().Country);

    private static string Plain(string name) => string.Concat(NameText.Words(name));
}
