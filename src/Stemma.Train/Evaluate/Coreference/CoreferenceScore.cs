using System.Collections.Immutable;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>
/// The score of the CoNLL shared tasks on coreference, as its reference scorer has it since Pradhan et al. 2014, "Scoring
/// Coreference Partitions of Predicted Mentions": a mention that only one side has is scored as it stands, never put into
/// the other.
/// </summary>
/// <param name="Muc">Links (Vilain et al. 1995).</param>
/// <param name="BCubed">Mentions, each by the entity it is in (Bagga and Baldwin 1998).</param>
/// <param name="Ceaf">Entities paired one to one, their likeness being φ4 (Luo 2005).</param>
internal readonly record struct CoreferenceScore(RecallPrecision Muc, RecallPrecision BCubed, RecallPrecision Ceaf)
{
    /// <summary>The mean of the three F1.</summary>
    public double Conll => (Muc.F1 + BCubed.F1 + Ceaf.F1) / 3;

    public static CoreferenceScore operator +(CoreferenceScore one, CoreferenceScore other) =>
        new(one.Muc + other.Muc, one.BCubed + other.BCubed, one.Ceaf + other.Ceaf);

    /// <param name="singletons">Whether entities of one mention count; the shared tasks had none.</param>
    /// <exception cref="ArgumentException">A mention stands twice in the response.</exception>
    public static CoreferenceScore Of<T>(ImmutableArray<ImmutableArray<T>> key, ImmutableArray<ImmutableArray<T>> response, bool singletons = false)
        where T : struct
    {
        if (!singletons)
            (key, response) = (WithoutSingletons(key), WithoutSingletons(response));
        int[] keySizes = [.. key.Select(entity => entity.Length)];
        int[] responseSizes = [.. response.Select(entity => entity.Length)];
        var shared = Shared(key, response);
        int[][] turned = [.. response.Select((_, column) => shared.Select(row => row[column]).ToArray())];
        var (recalled, right) = (MucLinks(shared), MucLinks(turned));
        var alike = Alike(keySizes, responseSizes, shared);
        return new CoreferenceScore(
            new RecallPrecision(recalled, keySizes.Sum(size => size - 1), right, responseSizes.Sum(size => size - 1)),
            new RecallPrecision(MentionShares(keySizes, shared), keySizes.Sum(), MentionShares(responseSizes, turned), responseSizes.Sum()),
            new RecallPrecision(alike, keySizes.Length, alike, responseSizes.Length));
    }

    public static ImmutableArray<ImmutableArray<T>> WithoutSingletons<T>(ImmutableArray<ImmutableArray<T>> entities) =>
        [.. entities.Where(entity => entity.Length > 1)];

    private static int[][] Shared<T>(ImmutableArray<ImmutableArray<T>> key, ImmutableArray<ImmutableArray<T>> response)
        where T : struct
    {
        var entityOf = response.Index().SelectMany(entity => entity.Item.Select(mention => (mention, entity.Index))).ToDictionary(pair => pair.mention, pair => pair.Index);
        int[][] shared = [.. key.Select(_ => new int[response.Length])];
        foreach (var (row, entity) in key.Index())
        {
            foreach (var mention in entity)
            {
                if (entityOf.TryGetValue(mention, out var column))
                    shared[row][column]++;
            }
        }

        return shared;
    }

    // |entity| - |parts|: mentions the other side lacks are parts of their own and cancel out.
    private static int MucLinks(int[][] shared) => shared.Sum(row => row.Sum() - row.Count(common => common > 0));

    private static double MentionShares(int[] sizes, int[][] shared) =>
        sizes.Zip(shared, (size, row) => (double)row.Sum(common => common * common) / size).Sum();

    private static double Alike(int[] keySizes, int[] responseSizes, int[][] shared)
    {
        double[][] likeness = [.. shared.Select((row, k) => row.Select((common, r) => 2.0 * common / (keySizes[k] + responseSizes[r])).ToArray())];
        return Assignment.Best(likeness).Select((column, row) => column < 0 ? 0 : likeness[row][column]).Sum();
    }
}
