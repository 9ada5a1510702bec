using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Keep.Made;

/// <summary>The dossier of a whole collection, of the parts that were made.</summary>
internal static class MadeDossier
{
    /// <exception cref="FormatException">A part is damaged.</exception>
    public static Dossier Of(Collection collection, LayerStore store)
    {
        var all = store.Parts().Select(Part).ToList();
        var keys = collection.Keys();
        var placeOf = keys.Select((entry, place) => (Id: MadeIds.OfReport(entry.Key), place)).DistinctBy(entry => entry.Id, StringComparer.Ordinal).ToDictionary(entry => entry.Id, entry => entry.place, StringComparer.Ordinal);
        // Somebody may have taken one out since.
        var parts = all.Where(part => !part.Reports.IsEmpty && part.Reports.All(told => placeOf.ContainsKey(told.Report.Id))).OrderBy(part => placeOf[part.Reports[0].Report.Id]).ToImmutableArray();
        var kept = parts.SelectMany(part => part.Reports).Select(told => told.Report.Id).OrderBy(id => placeOf[id]).ToImmutableArray();
        return StoriesTogether.Of(kept, parts, Skipped(collection, store, keys));
    }

    private static Dossier Part(byte[] blob)
    {
        using var json = PackedBlob.Open(blob);
        return DossierJson.Read(json).Dossier ?? throw new FormatException("A story's part is not a dossier.");
    }

    private static ImmutableArray<Skip> Skipped(Collection collection, LayerStore store, ImmutableArray<(string Name, string Key)> keys)
    {
        var sources = store.Skipped().ToDictionary(source => source.Key, StringComparer.Ordinal);
        return [.. keys
            .Where(entry => sources.ContainsKey(entry.Key))
            .Select(entry => SkipOf(collection, sources[entry.Key], entry.Name))
            .OfType<Skip>()];
    }

    private static Skip? SkipOf(Collection collection, LayerStore.Source source, string name)
    {
        try
        {
            return collection.Find(source.Key) is { } found ? SourceReader.Read(source, found.Capture).Skip : null;
        }
        catch (FormatException)
        {
            return SkipReason.Unreadable.At(name);
        }
    }
}
