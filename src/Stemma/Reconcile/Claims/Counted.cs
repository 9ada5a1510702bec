using System.Collections.Frozen;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>Whom counts are of, by class: what one report calls civilians another calls people.</summary>
internal static class Counted
{
    private const string People = "people";

    private static readonly FrozenDictionary<string, string> Classes =
        LexiconTable.Rows("Reconcile.counted.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>A word that stands in no class is one of its own.</summary>
    public static string ClassOf(Quantity quantity) => quantity.Of.Length == 0 ? People : ClassOf(quantity.Of);

    public static string ClassOf(string lemma) => Classes.GetValueOrDefault(lemma, lemma);

    /// <summary>Whether two counts may be of the same people; of those a headline leaves out only when the number is the same.</summary>
    public static bool AreSame(Quantity one, Quantity other) =>
        ClassOf(one) == ClassOf(other) || ((IsOpen(ClassOf(one)) || IsOpen(ClassOf(other))) && IsSameNumber(one, other));

    /// <summary>"People", "members": whoever they are of.</summary>
    private static bool IsOpen(string @class) => @class is People or "members";

    public static bool IsSameNumber(Quantity one, Quantity other) => PointOf(one) is { } point && point == PointOf(other);

    /// <summary>The one number that stands for a count; null when there is none.</summary>
    public static decimal? PointOf(Quantity quantity) => quantity.Best ?? quantity.Low ?? quantity.High;

    /// <summary>What a count is set against: others of its measure; one that has none, others of the same things.</summary>
    public static string RoleOf(Quantity quantity) => quantity.Measure == "other" ? $"other {ClassOf(quantity)}" : quantity.Measure;

    public static bool IsVague(Quantity quantity) => quantity.Modifier == "vague";

    /// <summary>Whether a term says more than that people were counted as dead or hurt.</summary>
    public static bool IsTelling(string term) => term is not ("kill" or "wound" or "toll") && Classes.GetValueOrDefault(term) != People;

    public static bool IsPart(Quantity quantity) => quantity.Modifier == "subset";
}
