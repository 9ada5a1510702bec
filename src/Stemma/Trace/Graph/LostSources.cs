using System.Collections.Immutable;

namespace Stemma.Trace;

/// <summary>Infers the reports nobody gave us, and what hangs from them.</summary>
internal sealed class LostSources(Witness[] witnesses, CreditBook credits, IReadOnlyList<Tie> ties)
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

    public (ImmutableArray<LostSource> Sources, List<(int To, int Source, Derivation Derivation)> Derivations) Infer()
    {
        HangByOwnCredit();
        HangByCommonCredit();
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
            var id = $"L{i + 1}";
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
                if (!_byName.TryGetValue(entry.Name, out var source))
                {
                    _byName.Add(entry.Name, source = new Source(entry.Credit.Name));
                    _sources.Add(source);
                }

                source.Reports[witness.Order] = new Hanging(
                    DerivationKind.Credit, CreditedConfidence, Direction.Decided, [Ties.OfCredit(witness, entry)]);
            }
        }
    }

    /// <summary>Whether a report of whom the credit names is here and tied to the report.</summary>
    private bool IsCollected(Witness witness, CreditBook.Entry entry) =>
        entry.Reports.Length > 0
        && Array.Exists(entry.Reports, other => _tied.Contains((Math.Min(other, witness.Order), Math.Max(other, witness.Order))));

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
        var group = Enumerable.Range(0, witnesses.Length).ToArray();
        var conflicts = new List<(Tie Tie, Evidence Evidence)>();
        foreach (var tie in ties.Where(t => t.Direction == Direction.Undecided && t.Comparison.Passages.Length > 0))
        {
            var (a, b) = (tie.Comparison.A, tie.Comparison.B);
            if (credits.Of(a.Order).Count > 0 || credits.Of(b.Order).Count > 0)
                continue;
            var (ofA, ofB) = (OwnDetails(tie.Comparison, isA: true), OwnDetails(tie.Comparison, isA: false));
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

    /// <summary>How many names and figures stand in one report's shared passages and nowhere in the other report.</summary>
    private static int OwnDetails(Comparison pair, bool isA)
    {
        var (own, other) = isA ? (pair.A, pair.B) : (pair.B, pair.A);
        var known = other.Words.Select(w => w.Key).ToHashSet();
        var details = new HashSet<int>();
        foreach (var passage in pair.Passages)
        {
            var (first, end) = isA ? (passage.FirstA, passage.EndA) : (passage.FirstB, passage.EndB);
            foreach (var word in own.Words.AsSpan(first, end - first))
            {
                if (word.Key >= 0 && (word.IsName || word.Value is not null) && !known.Contains(word.Key))
                    details.Add(word.Key);
            }
        }

        return details.Count;
    }

    private static int Root(int[] group, int member)
    {
        while (group[member] != member)
            member = group[member] = group[group[member]];
        return member;
    }

    private static void Join(int[] group, int left, int right)
    {
        var (x, y) = (Root(group, left), Root(group, right));
        group[Math.Max(x, y)] = Math.Min(x, y);
    }
}
