using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Origins;

/// <summary>Whether two sentences are one text, whoever wrote it first: too alike to have been written twice.</summary>
internal sealed class Wording
{
    private const int Shingle = 3;

    /// <summary>Words of the shorter sentence at least; fewer may come together by chance.</summary>
    private const int FewestWords = 12;

    /// <summary>The share of its runs of three words that the longer one has too.</summary>
    private const double SameText = 0.7;

    /// <summary>So many words in one run, in two sentences that say the same, were written once.</summary>
    private const int LongRun = 10;

    private readonly Dictionary<(string Report, int Sentence, int Length), ImmutableHashSet<string>> _runs = [];

    public bool IsOne(Statement one, Statement other)
    {
        if (Runs(one, LongRun).Overlaps(Runs(other, LongRun)))
            return true;
        var (first, second) = (Runs(one, Shingle), Runs(other, Shingle));
        var (shorter, longer) = first.Count <= second.Count ? (first, second) : (second, first);
        return shorter.Count > FewestWords - Shingle && shorter.Count(longer.Contains) >= SameText * shorter.Count;
    }

    private ImmutableHashSet<string> Runs(Statement statement, int length)
    {
        var key = (statement.Assertion.Report, statement.Assertion.Sentence, length);
        if (!_runs.TryGetValue(key, out var runs))
            _runs[key] = runs = Runs(statement.Extracted.Parsed.Sentences[statement.Assertion.Sentence], length);
        return runs;
    }

    private static ImmutableHashSet<string> Runs(Sentence sentence, int length)
    {
        var words = sentence.Tokens.Where(token => token.Upos is not "PUNCT").Select(token => token.Form.ToLowerInvariant()).ToArray();
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(at => string.Join(' ', words, at, length))];
    }
}
