using Stemma.Read;

namespace Stemma.Keep.Made;

/// <summary>From a capture to the report that was parsed: under its own id, without what stands on several pages of its outlet.</summary>
internal static class SourceReader
{
    public static ReadOutcome Read(LayerStore.Source source, Capture capture)
    {
        var read = Reader.Read(capture, MadeIds.OfReport(source.Key));
        return read.Report is { } report && CollectionFurniture.OutletOf(report) is { } outlet && source.Taken.Length > 0
            ? new CollectionFurniture(new Dictionary<string, HashSet<ulong>>(StringComparer.Ordinal) { [outlet] = [.. source.Taken] }).Without(read)
            : read;
    }
}
