namespace Stemma.Parse;

/// <summary>Which words are used alike: a leaf of a tree of clusters for each, whose number begins with its parents' numbers. Immutable.</summary>
/// <param name="words">Word hashes, ascending.</param>
/// <param name="leaves">One a word, below <see cref="LeafCount"/>.</param>
internal sealed class WordClusters(uint[] words, ushort[] leaves)
{
    public const int TopCount = 64;
    public const int Branches = 8;
    public const int LeafCount = TopCount * Branches * Branches;

    private readonly Dictionary<uint, ushort> _leaves = Index(words, leaves);

    public uint[] Words => words;

    public ushort[] Leaves => leaves;

    /// <summary>From 1; 0 for a word that is in none.</summary>
    public uint Leaf(uint word) => _leaves.TryGetValue(word, out var leaf) ? leaf + 1u : 0;

    /// <summary>The cluster of <see cref="Branches"/> leaves that holds this one; 0 for none.</summary>
    public static uint Middle(uint leaf) => leaf == 0 ? 0 : ((leaf - 1) / Branches) + 1;

    /// <summary>One of <see cref="TopCount"/>; 0 for none.</summary>
    public static uint Top(uint leaf) => leaf == 0 ? 0 : ((leaf - 1) / (Branches * Branches)) + 1;

    private static Dictionary<uint, ushort> Index(uint[] words, ushort[] leaves)
    {
        var index = new Dictionary<uint, ushort>(words.Length);
        for (var i = 0; i < words.Length; i++)
            index.Add(words[i], leaves[i]);
        return index;
    }
}
