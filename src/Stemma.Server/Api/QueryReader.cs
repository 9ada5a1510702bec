using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Stemma.Text;

namespace Stemma.Server.Api;

/// <summary>Reads the parameters of a query. The first that cannot be read is kept as the refusal; what follows is read all the same.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    /// <summary>Null while everything could be read.</summary>
    public FaultAnswer? Refusal { get; private set; }

    /// <summary>Refuses what is none of these.</summary>
    public QueryReader Only(ImmutableArray<ApiParameter> known)
    {
        foreach (var name in query.Keys)
        {
            if (!known.Any(parameter => parameter.Name == name))
                Refusal ??= new FaultAnswer(ApiFault.UnknownParameter, known.IsEmpty ? "This address takes no parameter." : "Known here: " + string.Join(", ", known.Select(parameter => parameter.Name)) + ".");
        }

        return this;
    }

    public string? Text(ApiParameter parameter)
    {
        var values = query[parameter.Name];
        if (values.Count == 0)
            return parameter.Required ? Refuse<string>(parameter, "it must be given.") : null;
        if (values.Count > 1)
            return Refuse<string>(parameter, "give it once.");
        if (values[0] is not { Length: > 0 } text || text.Length > parameter.MaxUnits)
            return Refuse<string>(parameter, $"give 1 to {parameter.MaxUnits} characters.");
        return parameter.Codes.IsEmpty || parameter.Codes.Contains(text) ? text : Refuse<string>(parameter, OneOf(parameter));
    }

    public int Number(ApiParameter parameter)
    {
        var (otherwise, least, most) = parameter.Whole!.Value;
        if (Text(parameter) is not { } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse<string>(parameter, $"give a whole number from {least} to {most}.");
        return otherwise;
    }

    public LocalDate? Day(ApiParameter parameter)
    {
        if (Text(parameter) is not { } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(LocalDate.MinIsoValue, out var day))
            return day;
        Refuse<string>(parameter, "give a day, as in 2041-03-12.");
        return null;
    }

    /// <summary>The values of a parameter that repeats.</summary>
    public IEnumerable<T> Each<T>(ApiParameter parameter, Func<T, string> codeOf)
        where T : struct, Enum
    {
        var given = query[parameter.Name].OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (!given.IsSubsetOf(parameter.Codes))
            Refuse<string>(parameter, OneOf(parameter));
        return Enum.GetValues<T>().Where(value => given.Contains(codeOf(value)));
    }

    public T One<T>(ApiParameter parameter, T otherwise, Func<T, string> codeOf)
        where T : struct, Enum =>
        Text(parameter) is { } text && Enum.GetValues<T>().Where(value => codeOf(value) == text).ToList() is [var found] ? found : otherwise;

    public SearchTerms? Terms(ApiParameter parameter)
    {
        if (Text(parameter) is not { } text)
            return null;
        return SearchTerms.Of(text) ?? Refuse<SearchTerms>(parameter, "give a word to look for.");
    }

    private static string OneOf(ApiParameter parameter) => $"give one of {string.Join(", ", parameter.Codes)}.";

    private T? Refuse<T>(ApiParameter parameter, string what)
        where T : class
    {
        Refusal ??= new FaultAnswer(ApiFault.BadParameter, $"{parameter.Name}: {what}");
        return null;
    }
}
