using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse.Network;

public sealed class SpanningTreeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_tree_with_one_root_has_a_higher_sum(int words)
    {
        var random = new Random(words);
        for (var round = 0; round < 60; round++)
        {
            var scores = Scores(random, words);
            var heads = new int[words];
            SpanningTree.Find(scores, words + 1, words, heads);
            Assert.True(IsTree(heads));
            Assert.Equal(Trees(words).Max(tree => Sum(scores, tree)), Sum(scores, heads), 4);
        }
    }

    [Fact]
    public void A_long_sentence_full_of_circles_becomes_a_tree()
    {
        const int words = 200;
        var scores = new float[words * (words + 1)];
        for (var word = 0; word < words; word++)
            scores[(word * (words + 1)) + (word ^ 1)] = 5f + (word % 7);
        var heads = new int[words];
        SpanningTree.Find(scores, words + 1, words, heads);
        Assert.True(IsTree(heads));
    }

    private static float[] Scores(Random random, int words) =>
        [.. Enumerable.Range(0, words * (words + 1)).Select(_ => (random.NextSingle() * 8) - 4)];

    private static double Sum(float[] scores, int[] heads) =>
        heads.Select((head, word) => (double)scores[(word * (heads.Length + 1)) + (head < 0 ? heads.Length : head)]).Sum();

    private static bool IsTree(int[] heads) =>
        heads.Count(h => h < 0) == 1 && Enumerable.Range(0, heads.Length).All(word =>
        {
            var steps = 0;
            while (word >= 0 && steps++ <= heads.Length)
                word = heads[word];
            return word < 0;
        });

    private static IEnumerable<int[]> Trees(int words)
    {
        var count = (int)Math.Pow(words + 1, words);
        for (var code = 0; code < count; code++)
        {
            var heads = new int[words];
            for (var (word, rest) = (0, code); word < words; word++, rest /= words + 1)
                heads[word] = (rest % (words + 1)) - 1;
            if (IsTree(heads))
                yield return heads;
        }
    }
}
