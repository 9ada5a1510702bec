using System.Collections.Immutable;
using Stemma.Read;

namespace Stemma.Keep;

/// <summary>The captures of a collection as inputs of a journey, each read from the file when it is loaded.</summary>
internal static class CoverageInputs
{
    public static ImmutableArray<GatheredInput> Of(CoverageFile file)
    {
        var turn = new Lock();
        return
        [
            .. file.Keys().Select(entry => new GatheredInput(entry.Name, _ =>
            {
                lock (turn)
                    return file.Find(entry.Key) is { } kept ? [LoadOutcome.Of(kept.Capture)] : [];
            })),
        ];
    }
}
