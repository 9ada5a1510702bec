using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>The mentions of each actor and of each place Stemma finds in a report that it reads alone; what is both is the actor's.</summary>
internal static class LinkedEntities
{
    public static ImmutableArray<ImmutableArray<TextSpan>> Of(ParsedReport parsed, Knowledge knowledge)
    {
        var story = Linker.Link([Extractor.Extract(parsed)], knowledge);
        return [.. story.Actors.Select(actor => actor.Mentions).Concat(story.Places.Select(place => place.Mentions)).Select(mentions => mentions.Select(mention => mention.Span).ToImmutableArray())];
    }
}
