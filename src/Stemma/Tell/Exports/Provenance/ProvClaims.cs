using Stemma.Reconcile;

namespace Stemma.Tell.Exports;

/// <summary>Claims as collections of assertions, attributed to their origins, and what is disputed among them.</summary>
internal static class ProvClaims
{
    public static IEnumerable<ProvNode> Nodes(StoryIndex story)
    {
        var times = story.Dossier.Timeline.ToLookup(t => t.Claim, StringComparer.Ordinal);
        foreach (var claim in story.Dossier.Claims)
        {
            foreach (var origin in claim.Origins)
                yield return Node(origin);
            foreach (var inherited in claim.Inherited)
                yield return Node(claim, inherited);
            yield return Node(story, claim, times[claim.Id].FirstOrDefault());
        }

        foreach (var dispute in story.Dossier.Disputes)
        {
            for (var i = 0; i < dispute.Values.Length; i++)
            {
                yield return new ProvNode(ValueId(dispute, i), ProvKind.Entity, "st:DisputedValue")
                    .With("prov:value", dispute.Values[i].Value)
                    .Tied(ProvRelation.Quoted, dispute.Values[i].Assertion);
            }

            yield return Node(dispute);
        }
    }

    private static ProvNode Node(StoryIndex story, Claim claim, TimelineEntry? time)
    {
        var node = new ProvNode(claim.Id, ProvKind.Entity, "prov:Collection", "st:Claim")
            .With("st:text", story.ShownOf(claim))
            .With("st:shown", claim.Shown, ProvForm.Id)
            .With("st:independentOrigins", claim.IndependentOrigins)
            .With("st:reports", claim.Reports)
            .With("st:outlets", claim.Outlets)
            .With("st:status", Code.Of(claim.Status))
            .With("st:credibility", claim.Credibility)
            .With("st:measure", claim.Estimate?.Measure)
            .With("st:best", claim.Estimate?.Best)
            .With("st:low", claim.Estimate?.Low)
            .With("st:high", claim.Estimate?.High)
            .With("st:rule", claim.Estimate?.Rule)
            .With("st:conservative", claim.Estimate?.Conservative)
            .With("st:time", time?.Time)
            .With("st:timePrecision", time?.Precision)
            .With("st:timeBasis", time?.Basis)
            .TiedToEach(ProvRelation.Member, claim.Assertions)
            .Tied(ProvRelation.Generated, ProvStory.Run);
        foreach (var origin in claim.Origins)
            node.Tied(origin.Kind == OriginKind.Document ? ProvRelation.PrimarySource : ProvRelation.Attributed, origin.Id);
        return node;
    }

    private static ProvNode Node(Origin origin) =>
        (origin.Kind switch
        {
            OriginKind.Document => new ProvNode(origin.Id, ProvKind.Entity, "prov:PrimarySource", "st:Origin"),
            OriginKind.Person or OriginKind.UnnamedPerson => new ProvNode(origin.Id, ProvKind.Agent, "prov:Person", "st:Origin"),
            OriginKind.Organisation or OriginKind.Outlet or OriginKind.OwnReporting =>
                new ProvNode(origin.Id, ProvKind.Agent, "prov:Organization", "st:Origin"),
            _ => new ProvNode(origin.Id, ProvKind.Agent, "prov:Agent", "st:Origin"),
        })
        .With("st:name", origin.Name)
        .With("st:kind", Code.Of(origin.Kind))
        .With("st:actor", origin.Actor, ProvForm.Id)
        .WithEach("st:assertion", origin.Assertions, ProvForm.Id)
        .WithEach("st:reason", origin.Reasons);

    /// <summary>Why an assertion adds no origin.</summary>
    private static ProvNode Node(Claim claim, Inheritance inherited) =>
        new ProvNode($"{claim.Id}.{inherited.Assertion}", ProvKind.Entity, "st:Inheritance")
            .With("st:claim", claim.Id, ProvForm.Id)
            .With("st:assertion", inherited.Assertion, ProvForm.Id)
            .With("st:from", inherited.From, ProvForm.Id)
            .With("st:lostSource", inherited.LostSource, ProvForm.Id)
            .With("st:attributionLost", inherited.AttributionLost ? "true" : "false", ProvForm.Boolean);

    private static string ValueId(Dispute dispute, int index) => $"{dispute.Id}.v{Code.Of(index + 1)}";

    private static ProvNode Node(Dispute dispute) =>
        new ProvNode(dispute.Id, ProvKind.Entity, "prov:Collection", "st:Dispute")
            .With("st:kind", Code.Of(dispute.Kind))
            .With("st:verdict", Code.Of(dispute.Verdict))
            .With("st:because", dispute.Because)
            .WithEach("st:claim", dispute.Claims, ProvForm.Id)
            .WithEach("st:assertion", dispute.Assertions, ProvForm.Id)
            .TiedToEach(ProvRelation.Member, dispute.Values.Select((_, i) => ValueId(dispute, i)))
            .Tied(ProvRelation.Generated, ProvStory.Run);
}
