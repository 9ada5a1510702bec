using System.Collections.Immutable;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Reconcile.Origins;

/// <summary>Which reports hang together, and by which passages.</summary>
internal sealed class Kinship
{
    private readonly HashSet<(string, string)> _tied = [];
    private readonly HashSet<(string From, string To)> _decided = [];
    private readonly Dictionary<(string, string), List<(TextSpan One, TextSpan Other)>> _passages = [];
    private readonly ImmutableArray<LostSource> _lost;

    public Kinship(TracedStory traced)
    {
        _lost = traced.LostSources;
        foreach (var derivation in traced.Derivations)
        {
            Tie(derivation.From, derivation.To);
            if (derivation.Direction == Direction.Decided)
                _decided.Add((derivation.From, derivation.To));
            var there = Pairs(derivation.From, derivation.To);
            var back = Pairs(derivation.To, derivation.From);
            foreach (var passage in derivation.Passages)
            {
                there.Add((passage.From, passage.To));
                back.Add((passage.To, passage.From));
            }
        }

        foreach (var lost in traced.LostSources)
        {
            foreach (var one in lost.Reports)
            {
                foreach (var other in lost.Reports)
                {
                    if (one != other)
                        Tie(one, other);
                }
            }
        }
    }

    /// <summary>Whether one report has text of the other, or both hang from one lost source.</summary>
    public bool Tied(string one, string other) => _tied.Contains((one, other));

    /// <summary>Whether the child is known to have taken from the parent.</summary>
    public bool TookFrom(string child, string parent) => _decided.Contains((parent, child));

    /// <summary>Whether a shared passage holds both spans, at least in part.</summary>
    public bool SharePassage(string one, TextSpan first, string other, TextSpan second) =>
        _passages.TryGetValue((one, other), out var pairs)
        && pairs.Exists(pair => pair.One.Overlaps(first) && pair.Other.Overlaps(second));

    /// <summary>The lost source both hang from; null when there is none.</summary>
    public string? LostSourceOf(string one, string other) =>
        _lost.FirstOrDefault(lost => lost.Reports.Contains(one) && lost.Reports.Contains(other))?.Id;

    private void Tie(string one, string other)
    {
        _tied.Add((one, other));
        _tied.Add((other, one));
    }

    private List<(TextSpan, TextSpan)> Pairs(string one, string other)
    {
        if (!_passages.TryGetValue((one, other), out var pairs))
            _passages[(one, other)] = pairs = [];
        return pairs;
    }
}
