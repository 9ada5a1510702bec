using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse.Network;

public sealed class NameMarksTests
{
    [Fact]
    public void A_name_that_begins_ends_as_the_same_kind()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var words = 1 + (round % 9);
            float[] scores = [.. Enumerable.Range(0, words * NameMarks.Count).Select(_ => random.NextSingle())];
            var marks = new int[words];
            NameMarks.Best(scores, new float[NameMarks.Count * NameMarks.Columns], new byte[scores.Length], marks);
            var open = NameMarks.Outside;
            foreach (var mark in marks)
            {
                if (open != NameMarks.Outside)
                {
                    Assert.True(NameMarks.Position(mark) is 1 or 2);
                    Assert.Equal(NameMarks.Kind(open), NameMarks.Kind(mark));
                }
                else
                {
                    Assert.True(mark == NameMarks.Outside || NameMarks.Position(mark) is 0 or 3);
                }

                open = mark != NameMarks.Outside && NameMarks.Position(mark) < 2 ? mark : NameMarks.Outside;
            }

            Assert.Equal(NameMarks.Outside, open);
        }
    }

    [Fact]
    public void The_sequence_of_the_highest_sum_is_taken_and_not_the_highest_of_each_word()
    {
        var scores = new float[2 * NameMarks.Count];
        scores[1] = 3f;
        scores[4] = 1f;
        scores[NameMarks.Count] = 2.5f;
        scores[NameMarks.Count + 3] = 2f;
        var marks = new int[2];
        NameMarks.Best(scores, new float[NameMarks.Count * NameMarks.Columns], new byte[scores.Length], marks);
        Assert.Equal([1, 3], marks);
    }
}
