namespace Stemma.Bench.Trace;

/// <summary>
/// A collection of any size as coverage looks: stories of very different size, each with a wire report, copies that cut
/// and rewrite it, reports written apart, a history that all stories of one theatre repeat, and noise. The same seed gives the same collection.
/// </summary>
internal sealed class StoryMaker(int seed)
{
    private const int Sentences = 22;
    private const int Theatres = 40;
    private const int LargestStory = 60;

    private static readonly string[][] Patterns =
    [
        ["The", "N", "A", "W", "W", "near", "P", "on", "D", ",", "the", "O", "said", "."],
        ["#", "W", "were", "W", "when", "a", "W", "W", "the", "W", "of", "P", ",", "according", "to", "the", "O", "."],
        ["Residents", "of", "P", "W", "that", "the", "W", "had", "W", "before", "the", "W", "of", "the", "W", "."],
        ["N", ",", "who", "W", "the", "W", "in", "P", ",", "told", "reporters", "that", "W", "and", "W", "would", "W", "."],
        ["After", "the", "W", "the", "O", "W", "its", "W", "from", "P", "to", "W", "the", "W", "on", "D", "."],
        ["At", "least", "#", "W", "and", "#", "W", "W", "in", "the", "W", "of", "P", "since", "D", "."],
        ["A", "W", "of", "the", "O", "W", "W", "with", "W", "and", "a", "W", "that", "W", "the", "W", "."],
        ["It", "was", "the", "W", "W", "in", "P", "in", "#", "W", ",", "N", "said", ",", "and", "no", "W", "W", "it", "."],
        ["Both", "W", "W", "the", "W", ",", "while", "W", "W", "of", "the", "O", "W", "W", "the", "W", "near", "P", "."],
        ["W", "and", "W", "of", "the", "W", "were", "W", "by", "W", "in", "the", "W", "of", "P", ",", "N", "said", "."],
    ];

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly Lexicon _lexicon = new(new Random(seed));

    /// <param name="Text">Paragraphs by line feeds.</param>
    /// <param name="Outlet">An invented name.</param>
    internal sealed record Made(string Text, string Outlet, int Day);

    /// <summary>Reports one by one; the first n are the same however many are asked for.</summary>
    public IEnumerable<Made> Reports()
    {
        var random = new Random(seed + 1);
        var histories = Enumerable.Range(0, Theatres).Select(_ => Enumerable.Range(0, 3).Select(_ => Sentence(random, Cast(random))).ToArray()).ToArray();
        for (var story = 0; ; story++)
        {
            var cast = Cast(random);
            var history = histories[random.Next(Theatres)];
            var wire = Body(random, cast);
            var size = Math.Min(LargestStory, 1 + (int)(1 / Math.Max(0.001, random.NextDouble())));
            for (var i = 0; i < size; i++)
            {
                var body = i == 0 ? wire : random.Next(10) switch
                {
                    < 4 => Cut(random, wire, cast),
                    < 6 => Rewritten(random, wire),
                    _ => Body(random, cast),
                };
                yield return new Made(string.Join('\n', body.Chunk(3).Select(part => string.Join(' ', part)).Append(history[random.Next(history.Length)])), $"Outlet {random.Next(400)}", story / 20);
            }
        }
    }

    private sealed record Characters(string[] People, string[] Places, string[] Bodies, string[] Words);

    private Characters Cast(Random random) => new(Names(random, 4), Names(random, 3), Names(random, 3), [.. Enumerable.Range(0, 25).Select(_ => _lexicon.Next(random))]);

    private static string[] Names(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Lexicon.Name(random))];

    private List<string> Body(Random random, Characters cast) => [.. Enumerable.Range(0, Sentences).Select(_ => Sentence(random, cast))];

    private string Sentence(Random random, Characters cast)
    {
        var words = Patterns[random.Next(Patterns.Length)].Select(slot => slot switch
        {
            "W" => random.Next(4) == 0 ? Pick(cast.Words, random) : _lexicon.Next(random),
            "N" => Pick(cast.People, random),
            "P" => Pick(cast.Places, random),
            "O" => Pick(cast.Bodies, random),
            "A" => _lexicon.Next(random),
            "D" => Pick(Days, random),
            "#" => random.Next(2, 200).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => slot,
        });
        return string.Join(' ', words).Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
    }

    private List<string> Cut(Random random, List<string> wire, Characters cast) =>
        [Sentence(random, cast), .. wire.Where(_ => random.Next(10) < 7), .. Enumerable.Range(0, 4).Select(_ => Sentence(random, cast))];

    /// <summary>Every fourth word another, sentences in another order by two.</summary>
    private List<string> Rewritten(Random random, List<string> wire) =>
        [.. wire.Where(_ => random.Next(10) < 8)
            .Select(sentence => string.Join(' ', sentence.Split(' ').Select(word => char.IsAsciiLetterLower(word[0]) && word.Length > 3 && random.Next(4) == 0 ? _lexicon.Next(random) : word)))
            .Chunk(2)
            .SelectMany(pair => pair.Reverse())];

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
