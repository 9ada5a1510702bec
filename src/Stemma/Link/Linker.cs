using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link.Actors;
using Stemma.Link.Times;

namespace Stemma.Link;

/// <summary>Settles who, where and when across the reports of a collection. Every link is graded and names its rule.</summary>
public static class Linker
{
    public static LinkedStory Link(ImmutableArray<ExtractedReport> reports) =>
        new(reports, ActorLinker.Link(reports), PlaceLinker.Link(reports), TimePlacer.Place(reports));
}
