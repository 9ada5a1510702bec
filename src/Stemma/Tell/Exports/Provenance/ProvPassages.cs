using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Exports;

/// <summary>The passages that anything stands on, each once.</summary>
internal static class ProvPassages
{
    /// <summary>"r1.p120-142".</summary>
    public static string IdOf(string report, TextSpan span) => $"{report}.p{Code.Of(span.Start)}-{Code.Of(span.End)}";

    public static IEnumerable<ProvNode> Nodes(StoryIndex story)
    {
        var ties = Ties(story);
        var spans = story.Dossier.Assertions.Select(a => (a.Report, a.Span)).Concat(ties.Keys).ToLookup(p => p.Report, p => p.Span, StringComparer.Ordinal);
        foreach (var report in story.Dossier.Reports.Select(r => r.Report))
        {
            foreach (var span in spans[report.Id].Distinct().Order())
            {
                var node = new ProvNode(IdOf(report.Id, span), ProvKind.Entity)
                    .With("prov:value", span.Of(report.Text))
                    .With("st:start", span.Start)
                    .With("st:end", span.End)
                    .Tied(ProvRelation.Quoted, report.Id);
                foreach (var tie in ties.GetValueOrDefault((report.Id, span)) ?? [])
                    node.Tied(tie);
                yield return node;
            }
        }
    }

    /// <summary>What a passage took from one of another report; of passages that others took something from, an empty list.</summary>
    private static Dictionary<(string Report, TextSpan Span), List<ProvTie>> Ties(StoryIndex story)
    {
        var ties = new Dictionary<(string Report, TextSpan Span), List<ProvTie>>();
        foreach (var derivation in story.Dossier.Derivations.Where(d => d.Direction == Direction.Decided))
        {
            foreach (var passage in derivation.Passages)
            {
                ties.TryAdd((derivation.From, passage.From), []);
                ties.TryAdd((derivation.To, passage.To), []);
                ties[(derivation.To, passage.To)].Add(new ProvTie(
                    passage.Kind == DerivationKind.Verbatim ? ProvRelation.Quoted : ProvRelation.Derived,
                    IdOf(derivation.From, passage.From),
                    "st:" + Code.Of(passage.Kind),
                    [.. passage.Changed.Select(changed => ("st:changed", new ProvValue(changed, ProvForm.Text)))]));
            }
        }

        return ties;
    }
}
