using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Trace;

namespace Stemma;

/// <summary>The way of reports from when their stories are known: each story by itself, so that a report changes no story but its own.</summary>
internal static class StoryJourney
{
    /// <summary>The part of each story, all in step.</summary>
    public static ImmutableArray<Dossier> Trace(ImmutableArray<StoryReports> stories, Knowledge knowledge, ImmutableArray<RefusedLink> refused, Steps steps)
    {
        var linked = steps.Each("link", stories, story => (Story: story, Linked: Linked(story, knowledge, refused)));
        var traced = steps.Each("trace", linked, made => (made.Story, made.Linked, Traced: Traced(made.Story)));
        var reconciled = steps.Each("reconcile", traced, made => (made.Linked, made.Traced, Reconciled: Reconciled(made.Story, made.Linked, made.Traced)));
        return steps.Each("tell", reconciled, made => Teller.Tell(made.Linked, made.Traced, made.Reconciled, []));
    }

    /// <summary>The part of one story.</summary>
    public static Dossier Trace(StoryReports story, Knowledge knowledge)
    {
        var linked = Observation.Stage("link", () => Linked(story, knowledge, []));
        var traced = Observation.Stage("trace", () => Traced(story));
        var reconciled = Observation.Stage("reconcile", () => Reconciled(story, linked, traced));
        return Observation.Stage("tell", () => Teller.Tell(linked, traced, reconciled, []));
    }

    private static LinkedStory Linked(StoryReports story, Knowledge knowledge, ImmutableArray<RefusedLink> refused) =>
        Linker.Link(story.Reports, knowledge, new LinkOptions { Refused = refused, Scope = story.Scope });

    private static TracedStory Traced(StoryReports story) => Tracer.Trace(story, TraceOptions.Default);

    private static ReconciledStory Reconciled(StoryReports story, LinkedStory linked, TracedStory traced) =>
        Reconciler.Reconcile(linked, traced, story.Scope);
}
