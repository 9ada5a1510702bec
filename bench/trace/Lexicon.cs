namespace Stemma.Bench.Trace;

/// <summary>Invented words with the frequencies of a language: the n-th most frequent comes up 1/n as often as the first (Zipf).</summary>
internal sealed class Lexicon
{
    private const int Size = 30_000;

    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s", "sh", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Nuclei = ["a", "ai", "e", "ea", "i", "o", "oa", "u", "ou"];
    private static readonly string[] Codas = ["", "d", "l", "m", "n", "nd", "r", "rk", "s", "st", "t", "x"];

    private readonly string[] _words;
    private readonly double[] _upTo;

    public Lexicon(Random random)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Size)
            words.Add(Word(random, words.Count < Size / 10 ? 2 : 3));
        _words = [.. words];
        _upTo = new double[Size];
        var sum = 0.0;
        for (var i = 0; i < Size; i++)
            _upTo[i] = sum += 1.0 / (i + 10);
    }

    /// <summary>A word by its frequency.</summary>
    public string Next(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, Size - 1)];
    }

    /// <summary>A name, any as likely as any other.</summary>
    public static string Name(Random random)
    {
        var word = Word(random, 3);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static string Word(Random random, int syllables) =>
        string.Concat(Enumerable.Range(0, random.Next(1, syllables + 1)).Select(_ => Pick(Onsets, random) + Pick(Nuclei, random))) + Pick(Codas, random);

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
