using Stemma.Extract;

namespace Stemma.Tell.Exports;

/// <summary>Assertions, quoted from their passages and attributed to each step of their chain.</summary>
internal static class ProvAssertions
{
    public static IEnumerable<ProvNode> Nodes(StoryIndex story) => story.Dossier.Assertions.SelectMany(Nodes);

    private static IEnumerable<ProvNode> Nodes(ToldAssertion assertion)
    {
        var node = Node(assertion);
        for (var i = 0; i < assertion.Attribution.Length; i++)
        {
            var step = assertion.Attribution[i];
            var source = step.Kind == SourceKind.Document || step.Source is null ? $"{assertion.Id}.s{Code.Of(i + 1)}" : step.Source;
            node.Tied(Attributed(step, source, Role(i, assertion.Attribution.Length)));
            if (source != step.Source)
                yield return Source(step, source);

            if (step.Via is null && step.ViaWords is null)
                continue;

            var via = step.Via ?? $"{assertion.Id}.v{Code.Of(i + 1)}";
            node.Tied(new ProvTie(ProvRelation.Attributed, via, null, [("st:role", new ProvValue("st:channel", ProvForm.Term)), .. Words(step.ViaWords)]));
            if (via != step.Via)
                yield return new ProvNode(via, ProvKind.Agent, "prov:Organization").With("st:name", step.ViaWords?.Text);
        }

        yield return node;

        for (var i = 0; i < assertion.Quantities.Length; i++)
            yield return Quantity(assertion, assertion.Quantities[i], QuantityId(assertion, i));
    }

    private static ProvNode Node(ToldAssertion assertion)
    {
        var node = new ProvNode(assertion.Id, ProvKind.Entity, "st:Assertion")
            .Tied(ProvRelation.Quoted, ProvPassages.IdOf(assertion.Report, assertion.Span))
            .With("st:manner", Code.Of(assertion.Manner))
            .With("st:polarity", Code.Of(assertion.Factuality.Polarity))
            .With("st:certainty", Code.Of(assertion.Factuality.Certainty))
            .With("st:tense", Code.Of(assertion.Factuality.Time))
            .WithEach("st:quantity", assertion.Quantities.Select((_, i) => QuantityId(assertion, i)), ProvForm.Id);
        if (assertion.Event is not { } told)
            return node;

        return node
            .With("st:event", Code.Of(told.Code))
            .With("st:mode", told.Mode)
            .With("st:lemma", told.Lemma)
            .WithEach("st:agent", told.Agents, ProvForm.Id)
            .WithEach("st:target", told.Targets, ProvForm.Id)
            .WithEach("prov:atLocation", told.Places, ProvForm.Id)
            .With("st:time", told.Time?.Text)
            .With("st:timeStart", Code.Of(told.Time?.Start), ProvForm.Date)
            .With("st:timeEnd", Code.Of(told.Time?.End), ProvForm.Date)
            .With("st:timePrecision", told.Time?.Precision);
    }

    private static ProvTie Attributed(ToldSource step, string source, string role) => new(
        step.Kind == SourceKind.Document ? ProvRelation.PrimarySource : ProvRelation.Attributed,
        source,
        null,
        [
            ("st:role", new ProvValue("st:" + role, ProvForm.Term)),
            ("st:sourceKind", new ProvValue(Code.Of(step.Kind), ProvForm.Text)),
            .. Words(step.Words),
            .. step.Cue is { } cue ? [("st:cue", new ProvValue(cue.Text, ProvForm.Text))] : Array.Empty<(string, ProvValue)>(),
        ]);

    private static (string Name, ProvValue Value)[] Words(ToldPassage? words) => words is null
        ? []
        :
        [
            ("st:words", new ProvValue(words.Text, ProvForm.Text)),
            ("st:start", ProvValue.Of(words.Span.Start)),
            ("st:end", ProvValue.Of(words.Span.End)),
        ];

    /// <summary>The report's side comes first and the root last; who is both is the root.</summary>
    private static string Role(int step, int steps) =>
        step == steps - 1 ? "root" : step == 0 ? "cited" : "link";

    /// <summary>A source that no actor stands for.</summary>
    private static ProvNode Source(ToldSource step, string id) =>
        (step.Kind switch
        {
            SourceKind.Document => new ProvNode(id, ProvKind.Entity, "st:Document"),
            SourceKind.Person or SourceKind.UnnamedPerson => new ProvNode(id, ProvKind.Agent, "prov:Person"),
            SourceKind.Organisation or SourceKind.Outlet => new ProvNode(id, ProvKind.Agent, "prov:Organization"),
            _ => new ProvNode(id, ProvKind.Agent),
        }).With("st:name", step.Words?.Text).With("st:kind", Code.Of(step.Kind)).With("st:actor", step.Source, ProvForm.Id);

    private static string QuantityId(ToldAssertion assertion, int index) => $"{assertion.Id}.q{Code.Of(index + 1)}";

    private static ProvNode Quantity(ToldAssertion assertion, ToldQuantity told, string id) =>
        new ProvNode(id, ProvKind.Entity, "st:Quantity")
            .With("prov:value", told.Text)
            .With("st:start", told.Quantity.Span.Start)
            .With("st:end", told.Quantity.Span.End)
            .With("st:measure", told.Quantity.Measure)
            .With("st:of", told.Quantity.Of)
            .With("st:best", told.Quantity.Best)
            .With("st:low", told.Quantity.Low)
            .With("st:high", told.Quantity.High)
            .With("st:modifier", told.Quantity.Modifier)
            .Tied(ProvRelation.Quoted, assertion.Report);
}
