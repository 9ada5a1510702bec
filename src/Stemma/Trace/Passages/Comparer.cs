namespace Stemma.Trace;

/// <summary>Compares two reports: their shared passages, and how surely these go back to one text.</summary>
internal sealed class Comparer(Vocabulary vocabulary)
{
    /// <summary>Strength of a function word in a verbatim run, and what the weight of any other word counts there.</summary>
    private const double FunctionStrength = 0.2;
    private const double ContentShare = 0.8;

    /// <summary>Least strength of any word but a name in a long run: nobody hits upon the same twelve words by chance.</summary>
    private const double LongRunStrength = 0.45;

    /// <summary>Runs of fewer words are set phrases more often than copied text.</summary>
    private const int SetPhrase = 9;
    private const double SetPhraseShare = 0.25;

    private const double BackgroundShare = 0.25;

    /// <summary>A verbatim share from which two reports are copies, so that boilerplate counts too.</summary>
    private const double CopyShare = 0.5;

    /// <summary>Share of the shorter sentence from which verbatim runs make rewording beside them needless.</summary>
    private const double MostOfSentence = 0.6;

    /// <summary>Strength at which, with half of the shorter report shared, the doubt has fallen to 1/e.</summary>
    private const double Scale = 4.5;

    /// <summary>The same within one outlet, which repeats its own stock sentences.</summary>
    private const double ScaleOfOneOutlet = 2.5 * Scale;
    private const double CoverageOffset = 0.4;

    /// <summary>One reworded sentence, however alike, is not a derivation; one long run of the same words may be.</summary>
    private const double Weighty = 1;
    private const int EnoughWeighty = 2;
    private const int LongRun = 12;
    private const double LoneSentenceConfidence = 0.3;
    private const double MaxConfidence = 0.99;

    public Comparison Compare(Witness a, Witness b)
    {
        var runs = Runs.Between(a, Shingles.Of(a.Words), b, Shingles.Of(b.Words));
        var shorter = Math.Max(1, Math.Min(a.Words.Length, b.Words.Length));
        var isCopy = runs.Sum(run => run.Same) >= CopyShare * shorter;
        var passages = runs.Select(run => OfRun(a, b, run, isCopy)).ToList();
        foreach (var pairing in Pairings(a, b))
            Add(passages, a, b, pairing);
        passages.Sort((x, y) => (x.FirstA, x.FirstB, x.EndA).CompareTo((y.FirstA, y.FirstB, y.EndA)));

        var coverageA = Coverage(passages, a, isA: true, telling: false);
        var coverageB = Coverage(passages, b, isA: false, telling: false);
        var counted = Math.Max(Coverage(passages, a, isA: true, telling: true), Coverage(passages, b, isA: false, telling: true));
        var ordered = Ascent.Longest([.. passages.Select(p => p.FirstB)]);
        var pair = new Comparison(a, b, [.. passages], coverageA, coverageB, ordered, counted, 0);
        return pair with { Confidence = Confidence(pair) };
    }

    private static double Confidence(Comparison pair)
    {
        var telling = pair.Passages.Where(p => p.Strength > 0).ToList();
        if (telling.Count == 0)
            return 0;
        var order = 0.7 + (0.3 * pair.Ordered / pair.Passages.Length);
        var confidence = 1 - Math.Exp(-telling.Sum(p => p.Strength) * order * (CoverageOffset + pair.Telling) / (pair.IsOneOutlet ? ScaleOfOneOutlet : Scale));
        if (telling.Count(p => p.Strength >= Weighty) < EnoughWeighty && !telling.Exists(p => p.Verbatim && p.Words >= LongRun))
            confidence = Math.Min(confidence, LoneSentenceConfidence);
        return Math.Round(Math.Min(confidence, MaxConfidence), 3);
    }

    private List<SentenceAligner.Pairing> Pairings(Witness a, Witness b) =>
        b.Words.Length <= a.Words.Length
            ? SentenceAligner.Align(a, b, vocabulary)
            : SentenceAligner.Align(b, a, vocabulary).ConvertAll(p => p with { SentenceA = p.SentenceB, SentenceB = p.SentenceA });

    private Passage OfRun(Witness a, Witness b, Runs.Run run, bool isCopy)
    {
        var strength = 0.0;
        var quoted = 0;
        for (var i = run.A; i < run.EndA; i++)
        {
            var word = a.Words[i];
            if (word.InQuotes || b.Words[Math.Min(run.B + i - run.A, run.EndB - 1)].InQuotes)
                quoted++;
            else if (isCopy || !word.IsWidespread)
                strength += StrengthOf(word, run.Same >= LongRun) * (IsBackground(a, word) ? BackgroundShare : 1);
        }

        if (run.Same < SetPhrase && !isCopy)
            strength *= SetPhraseShare;
        var length = run.EndA - run.A;
        return new Passage(run.A, run.EndA, run.B, run.EndB, true, 2 * quoted > length, strength * run.Same / length, run.Same);
    }

    private double StrengthOf(Word word, bool inLongRun) =>
        word.Key >= 0 && vocabulary.IsName(word.Key) ? ContentShare * vocabulary.WeightOf(word.Key)
        : Math.Max(
            inLongRun ? LongRunStrength : FunctionStrength,
            word.Key < 0 ? 0 : ContentShare * vocabulary.WeightOf(word.Key));

    private static bool IsBackground(Witness witness, Word word) => witness.Sentences[word.Sentence].IsBackground;

    private static void Add(List<Passage> passages, Witness a, Witness b, SentenceAligner.Pairing pairing)
    {
        var (x, y) = (a.Sentences[pairing.SentenceA], b.Sentences[pairing.SentenceB]);
        var within = passages.FindAll(p => p.Verbatim && p.FirstA < x.EndWord && x.FirstWord < p.EndA && p.FirstB < y.EndWord && y.FirstWord < p.EndB);
        var same = within.Sum(p => p.Words);
        var shorter = Math.Min(x.EndWord - x.FirstWord, y.EndWord - y.FirstWord);
        if (same >= MostOfSentence * shorter)
            return;

        // Runs that reach beyond the sentence stay; those inside are part of the reworded sentence.
        var inside = within.FindAll(p => x.FirstWord <= p.FirstA && p.EndA <= x.EndWord && y.FirstWord <= p.FirstB && p.EndB <= y.EndWord);
        if (inside.Count < within.Count)
            return;
        passages.RemoveAll(inside.Contains);
        var inQuotes = x.IsQuotation || y.IsQuotation;
        var boiler = inQuotes || IsMostlyWidespread(a, x);
        var strength = boiler ? 0 : Math.Max(pairing.Strength, inside.Sum(p => p.Strength));
        if (x.IsBackground || y.IsBackground)
            strength *= BackgroundShare;
        passages.Add(new Passage(
            x.FirstWord, x.EndWord, y.FirstWord, y.EndWord, false, inQuotes, strength, Math.Max(pairing.Shared, same)));
    }

    private static bool IsMostlyWidespread(Witness a, SentenceKeys sentence) =>
        2 * a.Words[sentence.FirstWord..sentence.EndWord].Count(word => word.IsWidespread) > sentence.EndWord - sentence.FirstWord;

    /// <summary>Share of a report's words in shared passages; of a reworded sentence as much as its content words shared.</summary>
    private static double Coverage(List<Passage> passages, Witness witness, bool isA, bool telling)
    {
        var covered = new double[witness.Words.Length];
        foreach (var passage in passages)
        {
            if (telling && passage.Strength < Weighty)
                continue;
            var (first, end) = isA ? (passage.FirstA, passage.EndA) : (passage.FirstB, passage.EndB);
            var content = 0;
            for (var i = first; i < end; i++)
                content += witness.Words[i].Key >= 0 ? 1 : 0;
            var share = passage.Verbatim ? 1 : Math.Min(1, passage.Words / (double)Math.Max(1, content));
            for (var i = first; i < end; i++)
                covered[i] = Math.Max(covered[i], share);
        }

        return covered.Length == 0 ? 0 : covered.Sum() / covered.Length;
    }
}
