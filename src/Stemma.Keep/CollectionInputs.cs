using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Keep;

/// <summary>The captures of a collection as inputs of a journey, each read from the file when it is loaded; one that is damaged is a skip.</summary>
internal static class CollectionInputs
{
    public static ImmutableArray<GatheredInput> Of(CollectionFile file)
    {
        var turn = new Lock();
        return [.. file.Keys().Select(entry => new GatheredInput(entry.Name, _ => Load(file, turn, entry.Name, entry.Key)))];
    }

    private static IEnumerable<LoadOutcome> Load(CollectionFile file, Lock turn, string name, string key)
    {
        try
        {
            lock (turn)
                return file.Find(key) is { } kept ? [LoadOutcome.Of(kept.Capture)] : [];
        }
        catch (Exception damaged) when (damaged is SqliteException or FormatException)
        {
            return [LoadOutcome.Skipped(SkipReason.Unreadable.At(name))];
        }
    }
}
