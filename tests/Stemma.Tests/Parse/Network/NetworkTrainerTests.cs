using Stemma.Parse;
using Stemma.Train.Parse;
using Stemma.Train.Parse.Network;
using Xunit;

namespace Stemma.Tests.Parse.Network;

public sealed class NetworkTrainerTests
{
    // Word/universal tag/Penn tag/head/relation; heads count from 1, 0 for the root.
    private static readonly string[] Sentences =
    [
        "The/DET/DT/2/det ferry/NOUN/NN/3/nsubj left/VERB/VBD/0/root Velm/PROPN/NNP/3/obj ./PUNCT/./3/punct",
        "Maron/PROPN/NNP/2/nsubj said/VERB/VBD/0/root the/DET/DT/4/det ferry/NOUN/NN/5/nsubj burned/VERB/VBD/2/ccomp ./PUNCT/./2/punct",
        "Velm/PROPN/NNP/2/nsubj burned/VERB/VBD/0/root ./PUNCT/./2/punct",
        "The/DET/DT/2/det mayor/NOUN/NN/3/nsubj saw/VERB/VBD/0/root Maron/PROPN/NNP/3/obj",
    ];

    [Fact]
    public void What_it_has_seen_often_it_reads_as_it_was_told()
    {
        var (network, data, examples) = Trained(60);
        network.Refresh(0f, null);
        var pass = new ShardPass(network, data.Forms, new MentionPool(examples), 0);
        var sorted = examples.OrderByDescending(e => e.Length).ToList();
        pass.Forward(sorted, new TrainingOptions(), null);
        pass.Choose(sorted);
        for (var s = 0; s < sorted.Count; s++)
        {
            int[] Of(int[] byRow) => [.. Enumerable.Range(0, sorted[s].Length).Select(w => byRow[pass.Batch.Row(s, w)])];
            Assert.Equal(sorted[s].Heads, Of(pass.Heads));
            Assert.Equal(sorted[s].Relations, Of(pass.Relations));
            Assert.Equal(sorted[s].Tags, Of(pass.Tags));
            Assert.Equal(sorted[s].Names, Of(pass.Names));
        }
    }

    [Fact]
    public void The_same_data_gives_the_same_weights_and_a_training_that_was_stopped_goes_on_to_them()
    {
        var expected = Values(Trained(4).Network);
        Assert.Equal(expected, Values(Trained(4).Network));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var (network, data, examples) = Untrained();
            var options = Options(4);
            new NetworkTrainer(network, data.Forms, new MentionPool(examples), options, TextWriter.Null).Train(examples, [], 1, path, stopAfter: 2);
            var (again, _, _) = Untrained();
            new NetworkTrainer(again, data.Forms, new MentionPool(examples), options, TextWriter.Null).Train(examples, [], 1, path);
            Assert.Equal(expected, Values(again));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (ParseNetwork Network, NetworkData Data, List<Example> Examples) Trained(int epochs)
    {
        var (network, data, examples) = Untrained();
        var options = Options(epochs);
        new NetworkTrainer(network, data.Forms, new MentionPool(examples), options, TextWriter.Null).Train(examples, [], 1, null);
        return (network, data, examples);
    }

    private static TrainingOptions Options(int epochs) => new()
    {
        Epochs = epochs,
        Rate = 0.01f,
        WarmUp = 1,
        Dropout = 0.1f,
        HeadDropout = 0.1f,
        RecurrentDropout = 0f,
        WordDropout = 0f,
        PartDropout = 0f,
        Dressing = 0f,
        Swapping = 0f,
    };

    private static (ParseNetwork Network, NetworkData Data, List<Example> Examples) Untrained()
    {
        List<GoldSentence> gold = [.. Sentences.Select(Gold)];
        TagPair[] tags = [.. gold.SelectMany(s => s.Upos.Zip(s.Xpos, (u, x) => new TagPair(u, x))).Distinct()];
        string[] relations = [.. gold.SelectMany(s => s.Relations).Distinct()];
        var data = new NetworkData(gold, tags, relations, [], PlaceTable.Empty);
        var examples = gold.ConvertAll(s => data.Example(s, [.. s.Forms.Select(f => f == "Velm" ? 12 : f == "Maron" ? 4 : NameMarks.Outside)]));
        return (new ParseNetwork([], data.Words.Words.Length, relations.Length, tags.Length, 1), data, examples);
    }

    private static float[] Values(ParseNetwork network) => [.. network.Parameters.SelectMany(p => p.Values), .. network.Words.Values, .. network.Shapes.Values];

    private static GoldSentence Gold(string text)
    {
        var words = text.Split(' ').Select(w => w.Split('/')).ToList();
        string[] Column(int column) => [.. words.Select(w => w[column])];
        return new GoldSentence(
            "v", Column(0), Column(0), Column(1), Column(2), [.. words.Select(_ => "_")], [.. words.Select(w => w[3][0] - '1')], Column(4),
            [.. words.Select(w => (w[0], 1, true))], false);
    }
}
