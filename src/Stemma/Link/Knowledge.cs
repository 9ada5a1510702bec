using System.Collections.Immutable;
using System.Security.Cryptography;
using Stemma.Link.Known;
using Stemma.Link.Places;

namespace Stemma.Link;

/// <summary>What is known of the world before any report is read: states, bodies, places. Threads may share it.</summary>
public sealed class Knowledge : IDisposable
{
    internal const string PlacesFile = "places.bin";
    internal const string CountriesFile = "countries.jsonl";
    internal const string ActorsFile = "actors.jsonl";

    private readonly Lazy<string> _fingerprint;

    private Knowledge(ImmutableArray<string> files, Gazetteer gazetteer, CountryIndex countries, ActorIndex actors, ImmutableArray<KnowledgeFault> setAside)
    {
        _fingerprint = new Lazy<string>(() => FingerprintOf(files));
        Gazetteer = gazetteer;
        Countries = countries;
        Actors = actors;
        SetAside = setAside;
    }

    /// <summary>The folder that ships beside the assembly.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>SHA-256 over the files it was read from, in hexadecimal: what was made with other knowledge has another.</summary>
    /// <remarks>Reckoned when it is first asked for.</remarks>
    /// <exception cref="IOException">The files can no longer be read.</exception>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Entries that are not used, since they cannot be read or contradict an earlier one, in the order of the files.</summary>
    public ImmutableArray<KnowledgeFault> SetAside { get; }

    internal Gazetteer Gazetteer { get; }

    internal CountryIndex Countries { get; }

    internal ActorIndex Actors { get; }

    /// <param name="folder">Holds places.bin, countries.jsonl and actors.jsonl.</param>
    /// <param name="more">Further files of actors; what contradicts an earlier entry is set aside.</param>
    public static KnowledgeOutcome Load(string folder, params ReadOnlySpan<string> more)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ImmutableArray<string> ofActors = [Path.Combine(folder, ActorsFile), .. more];
        var setAside = ImmutableArray.CreateBuilder<KnowledgeFault>();
        Gazetteer? gazetteer = null;
        var reading = PlacesFile;
        try
        {
            gazetteer = Gazetteer.Open(Path.Combine(folder, PlacesFile));
            if (gazetteer is null)
                return Refused(PlacesFile, "knowledge-damaged", "the checksum is not that of its content.");

            reading = CountriesFile;
            var countries = CountryIndex.Read(Path.Combine(folder, CountriesFile));
            if (countries is null)
            {
                gazetteer.Dispose();
                return Refused(CountriesFile, "knowledge-damaged", "a line is not an entry.");
            }

            var builder = new ActorIndexBuilder(countries, setAside);
            foreach (var file in ofActors)
            {
                reading = Path.GetFileName(file);
                builder.Read(file);
            }

            return new KnowledgeOutcome(new Knowledge([Path.Combine(folder, PlacesFile), Path.Combine(folder, CountriesFile), .. ofActors], gazetteer, countries, builder.Build(), setAside.DrainToImmutable()), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            gazetteer?.Dispose();
            return Refused(reading, "knowledge-missing", "it cannot be read.");
        }
    }

    /// <summary>What ships with the engine.</summary>
    /// <exception cref="InvalidDataException">The files are missing or damaged.</exception>
    public static Knowledge Shipped()
    {
        var outcome = Load(ShippedFolder);
        return outcome.Knowledge ?? throw new InvalidDataException(outcome.Fault!.ToString());
    }

    public void Dispose() => Gazetteer.Dispose();

    private static string FingerprintOf(ImmutableArray<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            using var content = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static KnowledgeOutcome Refused(string file, string code, string detail) => new(null, new KnowledgeFault(file, null, code, detail));
}
