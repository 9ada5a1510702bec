using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Read;
using Stemma.Trace;

namespace Stemma.Keep.Made;

/// <summary>A story with the captures of its reports.</summary>
/// <param name="Captures">In the order of the sources.</param>
internal sealed record LoadedStory(StoryInputs Inputs, ImmutableArray<Capture> Captures)
{
    /// <summary>Bytes of the captures.</summary>
    public long Size => Captures.Sum(capture => (long)capture.Bytes.Length);

    /// <summary>Read again, with what was parsed before.</summary>
    /// <exception cref="FormatException">A parse is damaged.</exception>
    public StoryReports Reports() => new(
        Inputs.Story,
        Inputs.Story + ".",
        [.. Inputs.Sources.Zip(Captures, (source, capture) => Extracted(source, capture))],
        Inputs.Widespread);

    private static ExtractedReport Extracted(LayerStore.Source source, Capture capture)
    {
        var parsed = SentenceBlob.Read(SourceReader.Read(source, capture).Report!, source.Parse!);
        return Observation.Stage("extract", () => Extractor.Extract(parsed));
    }
}
