using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Reconcile.Claims;
using Stemma.Tests.Given;
using Stemma.Tests.Parse;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tests.Reconcile;

/// <summary>Reports brought together, with who took what from whom as each test gives it.</summary>
internal static class Told
{
    public static ReconciledStory Of(params GivenReport[] reports) => Of([], reports);

    public static ReconciledStory Of(TracedStory traced, params GivenReport[] reports) => Reconciler.Reconcile(Linked(reports), traced);

    public static ReconciledStory Of(ImmutableArray<Derivation> derivations, params GivenReport[] reports) =>
        Of(new TracedStory(derivations, [], []), reports);

    /// <summary>Texts as the shipped parser reads them, in one story, "r1", "r2", …; nobody took anything from another.</summary>
    public static ReconciledStory Texts(params string[] texts)
    {
        ImmutableArray<ExtractedReport> reports = [.. texts.Select((text, index) => Extractor.Extract(Parsing.Parser.Parse(Parsing.Report(text, $"r{index + 1}"))))];
        var traced = new TracedStory([], [], [new Storyline("s1", [.. reports.Select(report => report.Parsed.Report.Id)])]);
        return Reconciler.Reconcile(Linker.Link(reports, World.Knowledge), traced);
    }

    public static LinkedStory Linked(params GivenReport[] reports) => Linker.Link([.. reports.Select(report => report.Extracted)], World.Knowledge);

    public static ImmutableArray<Statement> Statements(params GivenReport[] reports) => new StatementReader(Linked(reports)).Read(Enumerable.Range(0, reports.Length));

    /// <summary>One report took from another, passage by passage.</summary>
    public static Derivation Took(string from, string to, params ImmutableArray<(TextSpan From, TextSpan To)> passages) => new(
        from, to, DerivationKind.Verbatim, 0.9, Direction.Decided, [new Evidence("shared-text", "", null, null)],
        [.. passages.Select(passage => new SharedPassage(passage.From, passage.To, DerivationKind.Verbatim, []))]);

    /// <summary>The ids of the assertions of each claim, by claim in the order of its first.</summary>
    public static string Grouped(ReconciledStory story) =>
        string.Join(" | ", story.Claims.Select(claim => string.Join(' ', claim.Assertions)).Order(StringComparer.Ordinal));
}
