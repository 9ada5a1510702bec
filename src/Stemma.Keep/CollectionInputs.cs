using System.Collections.Immutable;
using System.Data.Common;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Keep;

/// <summary>The captures of a collection as inputs of a journey, each read from the file when it is loaded; one that is damaged is a skip.</summary>
internal static class CollectionInputs
{
    public static ImmutableArray<GatheredInput> Of(Collection collection)
    {
        var turn = new Lock();
        return [.. collection.Keys().Select(entry => new GatheredInput(entry.Name, _ => Load(collection, turn, entry.Name, entry.Key)))];
    }

    private static IEnumerable<LoadOutcome> Load(Collection collection, Lock turn, string name, string key)
    {
        try
        {
            lock (turn)
                return collection.Find(key) is { } kept ? [LoadOutcome.Of(kept.Capture)] : [];
        }
        catch (Exception damaged) when (damaged is DbException or FormatException)
        {
            return [LoadOutcome.Skipped(SkipReason.Unreadable.At(name))];
        }
    }
}
