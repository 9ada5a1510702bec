using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>Infers the reports nobody gave us, and what hangs from them.</summary>
internal sealed class LostSources(IReadOnlyList<Witness> witnesses, CreditBook credits, IReadOnlyList<Tie> ties)
{
    /// <summary>That a report has its text from whom it credits.</summary>
    private const double CreditedConfidence = 0.8;

    /// <summary>What remains of a tie's confidence when its text may be that of a source which only the other report credits.</summary>
    private const double SharedCreditShare = 0.6;

    /// <summary>Names and figures that each of two reports must have beyond the other in what they share.</summary>
    private const int EnoughOwnDetails = 2;

    private readonly HashSet<(int A, int B)> _tied = [.. ties.Select(t => (t.Comparison.A.Order, t.Comparison.B.Order))];
    private readonly List<Source> _sources = [];
    private readonly Dictionary<string, Source> _byName = new(StringComparer.Ordinal);

    private sealed class Source(string? name)
    {
        public string? Name { get; } = name;

        public SortedDictionary<int, Hanging> Reports { get; } = [];
    }

    private sealed record Hanging(DerivationKind Kind, double Confidence, Direction Direction, ImmutableArray<Evidence> Evidence);

    public (ImmutableArray<LostSource> Sources, List<(int To, int Source, Derivation Derivation)> Derivations) Infer(string scope)
    {
        HangByOwnCredit();
        HangByCommonCredit();
        HangByChannel();
        HangByConflict();
        var ordered = _sources
            .Where(s => s.Reports.Count > 0)
            .OrderBy(s => s.Reports.Keys.First())
            .ThenBy(s => s.Name is null)
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .ToList();
        var derivations = new List<(int, int, Derivation)>();
        var sources = ImmutableArray.CreateBuilder<LostSource>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var id = $"{scope}L{i + 1}";
            foreach (var (report, hanging) in ordered[i].Reports)
            {
                derivations.Add((report, i, new Derivation(
                    id, witnesses[report].Id, hanging.Kind, hanging.Confidence, hanging.Direction, hanging.Evidence, [])));
            }

            sources.Add(new LostSource(
                id,
                ordered[i].Name,
                [.. ordered[i].Reports.Values.SelectMany(h => h.Evidence).Distinct()],
                [.. ordered[i].Reports.Keys.Select(r => witnesses[r].Id)]));
        }

        return (sources.ToImmutable(), derivations);
    }

    private void HangByOwnCredit()
    {
        foreach (var witness in witnesses)
        {
            foreach (var entry in credits.Of(witness.Order))
            {
                if (IsCollected(witness, entry))
                    continue;
                SourceNamed(entry.Name, entry.Credit.Name).Reports[witness.Order] = new Hanging(
                    DerivationKind.Credit, CreditedConfidence, Direction.Decided, [Ties.OfCredit(witness, entry)]);
            }
        }
    }

    /// <summary>The one source of a folded name, called as it was first written.</summary>
    private Source SourceNamed(string name, string written)
    {
        if (!_byName.TryGetValue(name, out var source))
        {
            _byName.Add(name, source = new Source(written));
            _sources.Add(source);
        }

        return source;
    }

    /// <summary>Whether a report of whom the credit names is here and tied to the report.</summary>
    private bool IsCollected(Witness witness, CreditBook.Entry entry) =>
        credits.MeantBy(witness.Order, entry).Any(other => _tied.Contains((Math.Min(other, witness.Order), Math.Max(other, witness.Order))));

    private void HangByCommonCredit()
    {
        // Taken before any is hung: what hangs from a source through another's credit carries it no further.
        var own = _sources
            .SelectMany(source => source.Reports.Select(r => (Report: r.Key, Source: source, Hanging: r.Value)))
            .ToLookup(credited => credited.Report);
        foreach (var tie in ties.Where(t => t.Direction == Direction.Undecided && t.Comparison.Passages.Length > 0 && t.Confidence >= Ties.SureTie))
        {
            foreach (var (_, source, hanging) in own[tie.Parent.Order])
                HangBeside(source, tie.Child, tie, hanging);
            foreach (var (_, source, hanging) in own[tie.Child.Order])
                HangBeside(source, tie.Parent, tie, hanging);
        }
    }

    /// <summary>Two that share the words in which somebody speaks to an outlet which is neither's have them from that outlet.</summary>
    private void HangByChannel()
    {
        foreach (var tie in ties.Where(t => t.Direction == Direction.Undecided))
        {
            if (tie.Comparison.CommonChannel() is not { } common)
                continue;
            var source = SourceNamed(common.OfA.Name, common.OfA.Text);
            foreach (var (witness, channel) in new[] { (tie.Comparison.A, common.OfA), (tie.Comparison.B, common.OfB) })
            {
                source.Reports.TryAdd(witness.Order, new Hanging(
                    tie.Kind, tie.Confidence, Direction.Undecided, [new Evidence("channel", $"\"{channel.Text}\"", witness.Id, channel.Span), Ties.OfText(tie.Comparison)]));
            }
        }
    }

    private static void HangBeside(Source source, Witness other, Tie tie, Hanging credited)
    {
        var credit = credited.Evidence[0];
        var hanging = new Hanging(
            DerivationKind.Credit,
            Math.Round(tie.Confidence * SharedCreditShare, 3),
            Direction.Undecided,
            [credit with { Code = "common-credit" }, Ties.OfText(tie.Comparison)]);
        if (!source.Reports.TryGetValue(other.Order, out var before)
            || (before.Direction == Direction.Undecided && before.Confidence < hanging.Confidence))
        {
            source.Reports[other.Order] = hanging;
        }
    }

    private void HangByConflict()
    {
        var group = new Dictionary<int, int>();
        var conflicts = new List<(Tie Tie, Evidence Evidence)>();
        foreach (var tie in ties.Where(t => t.Direction == Direction.Undecided && t.Comparison.Passages.Length > 0))
        {
            var (a, b) = (tie.Comparison.A, tie.Comparison.B);
            if (credits.Of(a.Order).Count > 0 || credits.Of(b.Order).Count > 0)
                continue;
            var (ofA, ofB) = tie.OwnDetails;
            if (Math.Min(ofA, ofB) < EnoughOwnDetails)
                continue;
            conflicts.Add((tie, new Evidence(
                "own-details", $"{a.Id} {ofA} names and figures, {b.Id} {ofB} names and figures", null, null)));
            Join(group, a.Order, b.Order);
        }

        foreach (var component in conflicts.GroupBy(c => Root(group, c.Tie.Parent.Order)).OrderBy(g => g.Key))
        {
            var source = new Source(null);
            _sources.Add(source);
            foreach (var (tie, evidence) in component)
            {
                foreach (var witness in new[] { tie.Parent, tie.Child })
                {
                    source.Reports.TryAdd(witness.Order, new Hanging(
                        tie.Kind, Math.Round(tie.Confidence * SharedCreditShare, 3), Direction.Undecided, [Ties.OfText(tie.Comparison), evidence]));
                }
            }
        }
    }

    private static int Root(Dictionary<int, int> group, int member)
    {
        while (group.TryGetValue(member, out var above))
            member = above;
        return member;
    }

    private static void Join(Dictionary<int, int> group, int left, int right)
    {
        var (x, y) = (Root(group, left), Root(group, right));
        if (x != y)
            group[Math.Max(x, y)] = Math.Min(x, y);
    }
}
