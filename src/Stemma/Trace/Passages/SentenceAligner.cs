namespace Stemma.Trace;

/// <summary>Finds for the sentences of one report those of another that say the same in other words.</summary>
internal static class SentenceAligner
{
    /// <summary>Sentences of a report beyond this many are compared word for word only.</summary>
    public const int MaxSentences = 600;

    /// <summary>Share of the weight of a sentence's content that must stand in the other sentence.</summary>
    private const double EnoughContainment = 0.5;

    private const int EnoughShared = 4;

    /// <summary>Weight of the shared words that are neither names nor figures: two of a writer's own choice.</summary>
    private const double EnoughPhrasing = 2;
    private const double FollowingBonus = 1.1;

    /// <summary>What the containment of the other sentence in this one counts: one long sentence may hold two short ones.</summary>
    private const double ReverseShare = 0.85;

    /// <summary>What is left of the strength when the two name others or count otherwise: set wording, another event.</summary>
    private const double OtherNamesShare = 0.5;
    private const double OtherFiguresShare = 0.4;

    private const double LeastInformative = 0.5;

    internal readonly record struct Pairing(int SentenceA, int SentenceB, double Strength, int Shared);

    /// <summary>At most one partner in A for each sentence of B, in the order of B.</summary>
    public static List<Pairing> Align(Witness a, Witness b, Vocabulary vocabulary)
    {
        var pairings = new List<Pairing>();
        var used = new HashSet<int>();
        var last = -1;
        for (var j = 0; j < Math.Min(b.Sentences.Length, MaxSentences); j++)
        {
            var best = default(Pairing);
            var bestScore = 0.0;
            for (var i = 0; i < Math.Min(a.Sentences.Length, MaxSentences); i++)
            {
                var score = Score(a, i, b, j, vocabulary, out var pairing);
                if (score <= 0)
                    continue;
                score *= i == last || i == last + 1 ? FollowingBonus : 1;
                if (score > bestScore)
                    (best, bestScore) = (pairing, score);
            }

            if (bestScore <= 0)
                continue;
            last = best.SentenceA;
            pairings.Add(used.Add(last) ? best : best with { Strength = best.Strength / 2 });
        }

        return pairings;
    }

    private static double Score(Witness a, int i, Witness b, int j, Vocabulary vocabulary, out Pairing pairing)
    {
        var (x, y) = (a.Sentences[i], b.Sentences[j]);
        pairing = default;
        var (count, phrasing, weight, strength) = (0, 0.0, 0.0, 0.0);
        for (int p = 0, q = 0; p < x.Keys.Length && q < y.Keys.Length;)
        {
            if (x.Keys[p] != y.Keys[q])
            {
                if (x.Keys[p] < y.Keys[q])
                    p++;
                else
                    q++;
                continue;
            }

            var key = x.Keys[p];
            count++;
            weight += Informative(key, vocabulary);
            strength += vocabulary.WeightOf(key);
            if (!vocabulary.IsName(key) && !vocabulary.IsNumber(key))
                phrasing += vocabulary.WeightOf(key);
            p++;
            q++;
        }

        if (count < EnoughShared || phrasing < EnoughPhrasing)
            return 0;
        var containment = Math.Max(weight / Total(y, vocabulary), ReverseShare * weight / Total(x, vocabulary));
        if (containment < EnoughContainment)
            return 0;
        strength *= InOrder(a, x, b, y) * Agreement(x, y, vocabulary);
        pairing = new Pairing(i, j, strength, count);
        return containment * strength;
    }

    /// <summary>From one half to one: how much of the shared content stands in the same order in both.</summary>
    private static double InOrder(Witness a, SentenceKeys x, Witness b, SentenceKeys y)
    {
        var shared = x.Keys.Intersect(y.Keys).ToHashSet();
        var left = Firsts(a, x, shared);
        var place = Firsts(b, y, shared).Select((key, at) => (key, at)).ToDictionary(p => p.key, p => p.at);
        return 0.5 + (0.5 * Ascent.Longest([.. left.Select(key => place[key])]) / shared.Count);
    }

    private static double Agreement(SentenceKeys x, SentenceKeys y, Vocabulary vocabulary) =>
        (Overlap(x, y, vocabulary.IsName) < 0.5 ? OtherNamesShare : 1)
        * (Overlap(x, y, vocabulary.IsNumber) == 0 ? OtherFiguresShare : 1);

    /// <summary>Share of the fewer keys of a kind that stand in both; 1 when one sentence has none.</summary>
    private static double Overlap(SentenceKeys x, SentenceKeys y, Func<int, bool> isOfKind)
    {
        var left = Array.FindAll(x.Keys, key => isOfKind(key));
        var right = Array.FindAll(y.Keys, key => isOfKind(key));
        var fewer = Math.Min(left.Length, right.Length);
        return fewer == 0 ? 1 : (double)left.Intersect(right).Count() / fewer;
    }

    private static IEnumerable<int> Firsts(Witness witness, SentenceKeys sentence, HashSet<int> shared) =>
        witness.Words[sentence.FirstWord..sentence.EndWord].Select(w => w.Key).Where(shared.Contains).Distinct();

    private static double Total(SentenceKeys sentence, Vocabulary vocabulary) =>
        sentence.Keys.Sum(key => Informative(key, vocabulary));

    /// <summary>Names count more here than for phrasing: a sentence about others is another sentence.</summary>
    private static double Informative(int key, Vocabulary vocabulary) => Math.Max(LeastInformative, vocabulary.OwnWeightOf(key));
}
