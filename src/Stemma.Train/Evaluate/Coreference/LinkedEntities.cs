using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>The mentions of each actor Stemma finds in a report that it reads alone.</summary>
internal static class LinkedEntities
{
    public static ImmutableArray<ImmutableArray<TextSpan>> Of(ParsedReport parsed, Knowledge knowledge) =>
        [.. Linker.Link([Extractor.Extract(parsed)], knowledge).Actors.Select(actor => actor.Mentions.Select(mention => mention.Span).ToImmutableArray())];
}
