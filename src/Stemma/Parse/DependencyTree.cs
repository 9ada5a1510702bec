using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>A sentence seen from its heads down. Built once for a sentence; immutable afterwards.</summary>
public sealed class DependencyTree
{
    private readonly int[][] _children;

    public DependencyTree(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Sentence = sentence;
        var children = new List<int>[sentence.Tokens.Length];
        for (var i = 0; i < children.Length; i++)
            children[i] = [];

        for (var i = 0; i < children.Length; i++)
        {
            if (sentence.Tokens[i].Head >= 0)
                children[sentence.Tokens[i].Head].Add(i);
        }

        _children = [.. children.Select(list => list.ToArray())];
    }

    public Sentence Sentence { get; }

    public ImmutableArray<Token> Tokens => Sentence.Tokens;

    public Token this[int index] => Sentence.Tokens[index];

    /// <summary>Direct dependents in text order.</summary>
    public IReadOnlyList<int> Children(int index) => _children[index];

    /// <summary>Direct dependents whose relation is <paramref name="relation"/>, or a subtype of it when it names none.</summary>
    public IEnumerable<int> Children(int index, string relation) =>
        _children[index].Where(child => Is(child, relation));

    /// <summary>The first such dependent; -1 when there is none.</summary>
    public int Child(int index, string relation)
    {
        foreach (var child in _children[index])
        {
            if (Is(child, relation))
                return child;
        }

        return -1;
    }

    /// <summary>Whether a token hangs by a relation, or by a subtype of it.</summary>
    public bool Is(int index, string relation)
    {
        var actual = Sentence.Tokens[index].Relation;
        return actual.StartsWith(relation, StringComparison.Ordinal)
            && (actual.Length == relation.Length || actual[relation.Length] == ':');
    }

    public bool HasLemma(int index, string lemma) =>
        string.Equals(Sentence.Tokens[index].Lemma, lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="index"/> lies in the subtree of <paramref name="ancestor"/>, itself included.</summary>
    public bool IsUnder(int index, int ancestor)
    {
        for (var at = index; at >= 0; at = Sentence.Tokens[at].Head)
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>The token and all below it, in text order, leaving out every subtree whose top <paramref name="without"/> accepts.</summary>
    public ImmutableArray<int> Subtree(int index, Func<int, bool>? without = null)
    {
        var found = new List<int>();
        var pending = new Stack<int>();
        pending.Push(index);
        while (pending.Count > 0)
        {
            var at = pending.Pop();
            found.Add(at);
            foreach (var child in _children[at])
            {
                if (without?.Invoke(child) != true)
                    pending.Push(child);
            }
        }

        found.Sort();
        return [.. found];
    }

    /// <summary>From the first token to the last one of a set, in text order.</summary>
    public TextSpan SpanOf(ImmutableArray<int> tokens) =>
        new(Sentence.Tokens[tokens[0]].Span.Start, Sentence.Tokens[tokens[^1]].Span.End);
}
