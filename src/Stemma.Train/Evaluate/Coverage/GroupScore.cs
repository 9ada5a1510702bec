using System.Globalization;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Reconcile.Claims;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Train.Evaluate.Coverage;

/// <summary>Adds up how claims, origins and disputes compare to those of readers.</summary>
/// <param name="lines">Takes one line for each misjudgement.</param>
internal sealed class GroupScore(List<string> lines)
{
    private int _asked;
    private int _found;
    private int _hit;
    private int _missed;
    private int _wrong;
    private int _claims;
    private int _falselyIndependent;
    private int _falselyMerged;
    private int _disputes;
    private int _met;
    private int _right;

    public void Add(GroupLabel group, ReconciledStory story, Dictionary<string, ExtractedReport> reports)
    {
        var claimOf = story.Claims.SelectMany(claim => claim.Assertions.Select(id => (id, claim))).ToDictionary(entry => entry.id, entry => entry.claim, StringComparer.Ordinal);
        var passages = group.Claims
            .SelectMany(claim => claim.Assertions.Select(passage => Labelled.Of(claim.Id, passage, reports[passage.Report])))
            .ToList();
        _asked += passages.Count;
        _found += passages.Count(passage => passage.Assertion is not null);
        lines.AddRange(passages.Where(passage => passage.Assertion is null).Select(passage => $"lost: {passage}"));
        AddPairs(passages, claimOf);
        foreach (var claim in passages.GroupBy(passage => passage.Claim, StringComparer.Ordinal))
            AddOrigins([.. claim.Where(passage => passage.Assertion is not null)], claimOf);
        foreach (var dispute in group.Disputes)
            AddDispute(group, dispute, story, reports);
    }

    public void Print(string name, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: assertions {_asked}, found {Share(_found, _asked):F3}; same claim F1 {F1:F3} (precision {Share(_hit, _hit + _wrong):F3}, recall {Share(_hit, _hit + _missed):F3})"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  claims told more than once {_claims}: falsely independent {Share(_falselyIndependent, _claims):F3}, falsely merged {Share(_falselyMerged, _claims):F3}; disputes {_disputes}: met {Share(_met, _disputes):F3}, verdict right {Share(_right, _disputes):F3}"));
    }

    private double F1 => Share(2 * _hit, (2 * _hit) + _missed + _wrong);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    /// <summary>
    /// Pairs of assertions, each under the claim of the passage it agrees with best; those that have only another claim in
    /// common are left out. A passage without an assertion stands for itself.
    /// </summary>
    private void AddPairs(List<Labelled> passages, Dictionary<string, Claim> claimOf)
    {
        var told = passages
            .GroupBy(passage => passage.Assertion?.Id ?? passage.ToString(), StringComparer.Ordinal)
            .Select(group => (Main: group.MaxBy(passage => passage.Agreement)!, Claims: group.Select(passage => passage.Claim).ToHashSet(StringComparer.Ordinal)))
            .ToList();
        for (var i = 0; i < told.Count; i++)
        {
            for (var j = i + 1; j < told.Count; j++)
            {
                var (one, other) = (told[i].Main, told[j].Main);
                var same = one.Claim == other.Claim;
                if (!same && told[i].Claims.Overlaps(told[j].Claims))
                    continue;
                var found = one.Assertion is not null && other.Assertion is not null && ReferenceEquals(claimOf[one.Assertion.Id], claimOf[other.Assertion.Id]);
                _hit += same && found ? 1 : 0;
                _missed += same && !found ? 1 : 0;
                _wrong += !same && found ? 1 : 0;
                if (same != found)
                    lines.Add($"{(same ? "split" : "joined")}: {one} | {other}");
            }
        }
    }

    private void AddOrigins(List<Labelled> told, Dictionary<string, Claim> claimOf)
    {
        if (told.Count < 2)
            return;
        _claims++;
        var (independent, merged) = (false, false);
        foreach (var (one, other) in told.SelectMany((first, i) => told.Skip(i + 1).Select(second => (first, second))))
        {
            var claim = claimOf[one.Assertion!.Id];
            if (!ReferenceEquals(claim, claimOf[other.Assertion!.Id]))
                continue;
            var (same, found) = (one.Passage.Origin == other.Passage.Origin, OriginOf(claim, one.Assertion.Id) == OriginOf(claim, other.Assertion.Id));
            if (same == found)
                continue;
            independent |= same;
            merged |= found;
            lines.Add($"{(same ? "independent" : "merged")}: {one} ({OriginOf(claim, one.Assertion.Id)}) | {other} ({OriginOf(claim, other.Assertion.Id)})");
        }

        _falselyIndependent += independent ? 1 : 0;
        _falselyMerged += merged ? 1 : 0;
    }

    /// <summary>The origin an assertion stands on, itself or through whom it inherits from.</summary>
    private static string OriginOf(Claim claim, string assertion)
    {
        for (var seen = 0; seen <= claim.Inherited.Length; seen++)
        {
            if (claim.Origins.FirstOrDefault(origin => origin.Assertions.Contains(assertion)) is { } origin)
                return $"{origin.Id} {origin.Name}";
            if (claim.Inherited.FirstOrDefault(heir => heir.Assertion == assertion)?.From is not { } from)
                break;
            assertion = from;
        }

        return "none";
    }

    private void AddDispute(GroupLabel group, GroupLabel.Dispute dispute, ReconciledStory story, Dictionary<string, ExtractedReport> reports)
    {
        _disputes++;
        var (a, b) = (Best(reports[dispute.A.Report], dispute.A.Anchor), Best(reports[dispute.B.Report], dispute.B.Anchor));
        var met = a is null || b is null ? [] : story.Disputes.Where(found => found.Assertions.Contains(a.Id) && found.Assertions.Contains(b.Id)).ToList();
        _met += met.Count > 0 ? 1 : 0;
        var right = met.Exists(found => Code.Of(found.Verdict) == dispute.Verdict && (found.Verdict != Verdict.DifferentScope || !story.Claims.Any(claim => claim.Assertions.Contains(a!.Id) && claim.Assertions.Contains(b!.Id))));
        _right += right ? 1 : 0;
        if (!right)
            lines.Add($"dispute: {group.Group} {dispute.Kind} {dispute.Verdict}, found {string.Join('/', met.Select(found => $"{found.Kind} {Code.Of(found.Verdict)}"))}: {dispute.A.Report} {dispute.A.Anchor} | {dispute.B.Report} {dispute.B.Anchor}");
    }

    /// <summary>The assertion whose own words and the anchor's agree best (Dice); null when none overlaps.</summary>
    private static Assertion? Best(ExtractedReport report, string anchor)
    {
        var start = report.Parsed.Report.Text.IndexOf(anchor, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var span = new TextSpan(start, start + anchor.Length);
        return report.Assertions
            .Where(assertion => assertion.Span.Overlaps(span))
            .OrderByDescending(assertion => AgreementOf(report, assertion, span))
            .ThenByDescending(assertion => Shared(assertion.Span, span) / (double)(assertion.Span.Length + span.Length))
            .FirstOrDefault();
    }

    private static double AgreementOf(ExtractedReport report, Assertion assertion, TextSpan anchor)
    {
        var tokens = report.Parsed.Sentences[assertion.Sentence].Tokens;
        var own = OwnWords.Of(report, assertion).Select(at => tokens[at]).ToList();
        return own.Sum(token => Shared(token.Span, anchor)) / (double)(own.Sum(token => token.Span.Length) + anchor.Length);
    }

    private static int Shared(TextSpan one, TextSpan other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    private sealed record Labelled(string Claim, GroupLabel.Passage Passage, Assertion? Assertion, double Agreement)
    {
        public static Labelled Of(string claim, GroupLabel.Passage passage, ExtractedReport report)
        {
            var best = Best(report, passage.Anchor);
            var start = report.Parsed.Report.Text.IndexOf(passage.Anchor, StringComparison.Ordinal);
            return new Labelled(claim, passage, best, best is null ? 0 : AgreementOf(report, best, new TextSpan(start, start + passage.Anchor.Length)));
        }

        public override string ToString() => $"{Claim} {Passage.Report} [{Passage.Anchor}] {Assertion?.Id}";
    }
}
