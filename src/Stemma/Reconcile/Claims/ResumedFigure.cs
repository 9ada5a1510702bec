using System.Collections.Frozen;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>A count that is told before and taken up without its number: "the death toll was confirmed", "the sailors were killed while they slept".</summary>
internal static class ResumedFigure
{
    /// <summary>Sentences back to the count that is taken up.</summary>
    private const int Reach = 2;

    private static readonly FrozenSet<string> Confirming =
        LexiconTable.Rows("Reconcile.confirming-words.tsv", 1).Select(row => row[0]).ToFrozenSet();

    /// <param name="figureOf">The count an assertion tells itself.</param>
    /// <returns>Null when nothing is taken up.</returns>
    public static Quantity? Of(ExtractedReport report, Assertion assertion, Func<Assertion, Quantity?> figureOf)
    {
        if (assertion.Factuality.Polarity != Polarity.Positive || assertion.Factuality.Time is EventTense.Future or EventTense.Hypothetical)
            return null;
        var tree = new DependencyTree(report.Parsed.Sentences[assertion.Sentence]);
        if (IsToll(tree, assertion))
            return Before(report, assertion, report.Parsed.Sentences.Length, figureOf).FirstOrDefault(figure => figure.Measure == "killed" && !Counted.IsPart(figure));
        return Victims(tree, assertion.Head) is { } victims
            ? Before(report, assertion, Reach, figureOf).LastOrDefault(figure => figure.Measure == victims.Measure && Counted.ClassOf(figure) == victims.Class && !Counted.IsPart(figure))
            : null;
    }

    /// <summary>"The death toll was confirmed", "confirmed the death toll".</summary>
    private static bool IsToll(DependencyTree tree, Assertion assertion)
    {
        var head = assertion.Head;
        if (IsTheToll(tree, head))
            return assertion.Attribution.Any(link => Confirming.Contains(tree.Tokens.FirstOrDefault(token => token.Span.Start == link.Cue?.Start)?.Lemma ?? ""));
        return Confirming.Contains(tree[head].Lemma) && tree.Children(head).Any(child => (tree.Is(child, "nsubj:pass") || tree.Is(child, "obj")) && IsTheToll(tree, child));
    }

    private static bool IsTheToll(DependencyTree tree, int noun) =>
        tree.HasLemma(noun, "toll") && tree.Child(noun, "nummod") < 0 && tree.Child(noun, "det") is >= 0 and var article && tree.HasLemma(article, "the");

    /// <summary>Whom a passive says it befell, when they are known already: a plural with the definite article; null when not.</summary>
    private static (string Measure, string Class)? Victims(DependencyTree tree, int verb)
    {
        var measure = tree[verb].Lemma switch { "kill" or "slay" => "killed", "wound" or "injure" => "injured", _ => null };
        if (measure is null || tree.Child(verb, "nsubj:pass") is not (>= 0 and var victims) || tree[victims].Xpos != "NNS" || tree.Child(victims, "nummod") >= 0)
            return null;
        return tree.Child(victims, "det") is >= 0 and var article && tree.HasLemma(article, "the") ? (measure, Counted.ClassOf(tree[victims].Lemma.ToLowerInvariant())) : null;
    }

    private static IEnumerable<Quantity> Before(ExtractedReport report, Assertion assertion, int reach, Func<Assertion, Quantity?> figureOf) =>
        report.Assertions.Where(other => other.Sentence < assertion.Sentence && other.Sentence >= assertion.Sentence - reach).Select(figureOf).OfType<Quantity>();
}
