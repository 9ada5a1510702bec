namespace Stemma.Trace;

/// <summary>Names what happened to a passage on its way from one report to another.</summary>
internal static class Changes
{
    /// <summary>Below this strength a passage is a set phrase, and whoever is cited beside it is not cited for it.</summary>
    private const double EnoughStrength = 1.5;

    private const int ShortestQuotation = 5;
    private const double SameQuotationShare = 0.6;

    /// <summary>Words that a quotation must have lost to count as shortened.</summary>
    private const int LeastShortening = 3;

    /// <summary>A rounded figure differs from the figure by less than this share.</summary>
    private const decimal RoundingShare = 0.1m;

    /// <summary>Codes that a dossier shows along a passage; the others serve the direction alone.</summary>
    private static readonly string[] Shown =
        ["attribution-lost", "hedge-lost", "hedge-added", "figure-changed", "bound-lost", "quotation-altered", "label-loaded"];

    /// <summary>Words from a cue within which a name is of who is cited, and no detail of what is told.</summary>
    private const int BesideCue = 4;

    /// <summary>The code for names and numbers in the sentences of a passage that stand nowhere in the report it was taken from.</summary>
    public const string DetailAdded = "detail-added";

    /// <param name="to">The side that was taken over.</param>
    /// <param name="known">Keys of all words of the report it was taken from.</param>
    public static bool AddsDetail(Stretch to, IReadOnlySet<int> known)
    {
        var (words, sentences) = (to.Witness.Words, to.Witness.Sentences);
        var (first, end) = (sentences[words[to.First].Sentence].FirstWord, sentences[words[to.End - 1].Sentence].EndWord);
        for (var i = first; i < end; i++)
        {
            if (words[i].Key >= 0 && (words[i].IsName || words[i].IsNumber) && !known.Contains(words[i].Key) && !IsBesideCue(to.Witness, i, first, end))
                return true;
        }

        return false;
    }

    private static bool IsBesideCue(Witness witness, int word, int first, int end)
    {
        for (var i = Math.Max(first, word - BesideCue); i < Math.Min(end, word + BesideCue + 1); i++)
        {
            if (witness.Vocabulary.IsCue(witness.Words[i].Form))
                return true;
        }

        return false;
    }

    public static bool IsShown(string code) => Shown.Contains(code, StringComparer.Ordinal);

    /// <param name="passage">Of which the two are the sides, either way round.</param>
    public static List<Change> Between(Stretch from, Stretch to, Passage passage)
    {
        var changes = new List<Change>();
        if (!passage.InQuotes && passage.Strength >= EnoughStrength && from.IsAttributed && !to.IsAttributed)
            changes.Add(new Change("attribution-lost", true, Quote(from.Span.Of(from.Witness.Report.Text)), from.Span));
        AddHedges(from, to, changes);
        AddFigures(from, to, changes);
        AddQuotations(from, to, changes);
        AddLabel(from, to, changes);
        return changes;
    }

    private static void AddHedges(Stretch from, Stretch to, List<Change> changes)
    {
        if (from.Hedge is { } lost && to.Hedge is null)
            changes.Add(new Change("hedge-lost", true, Quote(from.Witness.TextOf(lost)), from.Witness.Words[lost].Span));
        else if (from.Hedge is null && to.Hedge is { } added)
            changes.Add(new Change("hedge-added", false, Quote(to.Witness.TextOf(added)), from.Span));
    }

    private static void AddFigures(Stretch source, Stretch target, List<Change> changes)
    {
        var (from, to) = (source.Figures(), target.Figures());
        var (there, here) = (source.Witness, target.Witness);
        var (bound, figure) = (false, false);
        foreach (var left in from)
        {
            var same = to.Find(right => right.Value == left.Value);
            if (same is not null)
            {
                if (!bound && left.Bound is { } words && to.TrueForAll(right => right.Value != left.Value || right.Bound is null))
                {
                    changes.Add(new Change("bound-lost", true, Quote($"{words} {there.TextOf(left.Word)}"), there.Words[left.Word].Span));
                    bound = true;
                }

                continue;
            }

            var other = to.Find(right => right.Of == left.Of && left.Of >= 0 && from.TrueForAll(f => f.Value != right.Value));
            if (figure || other is null)
                continue;
            figure = true;
            var detail = $"{Quote(there.TextOf(left.Word))} {Quote(here.TextOf(other.Word))}";
            changes.Add(new Change("figure-changed", false, detail, there.Words[left.Word].Span));
            if (IsRounding(left.Value, other.Value))
                changes.Add(new Change("figure-rounded", true, detail, there.Words[left.Word].Span));
        }
    }

    private static bool IsRounding(decimal exact, decimal rounded) =>
        exact > 0 && Math.Abs(exact - rounded) < RoundingShare * exact && Zeros(rounded) > Zeros(exact);

    private static int Zeros(decimal value)
    {
        var zeros = 0;
        while (value != 0 && value % 10 == 0)
        {
            value /= 10;
            zeros++;
        }

        return zeros;
    }

    private static void AddQuotations(Stretch from, Stretch to, List<Change> changes)
    {
        var (left, right) = (from.Quoted(), to.Quoted());
        if (Math.Min(left.Length, right.Length) < ShortestQuotation || left.AsSpan().SequenceEqual(right))
            return;
        if (left.AsSpan().IndexOf(right) >= 0)
        {
            if (left.Length - right.Length >= LeastShortening)
                changes.Add(new Change("quotation-shortened", true, $"{left.Length} words {right.Length} words", from.Span));
            return;
        }

        var shared = left.Intersect(right).Count();
        if (right.AsSpan().IndexOf(left) < 0 && shared >= SameQuotationShare * Math.Min(left.Distinct().Count(), right.Distinct().Count()))
            changes.Add(new Change("quotation-altered", false, $"{shared} words shared", from.Span));
    }

    private static void AddLabel(Stretch from, Stretch to, List<Change> changes)
    {
        if (from.Label(loaded: true) is null && from.Label(loaded: false) is { } plain && to.Label(loaded: true) is { } loaded)
        {
            changes.Add(new Change(
                "label-loaded", true, $"{Quote(from.Witness.TextOf(plain))} {Quote(to.Witness.TextOf(loaded))}", from.Witness.Words[plain].Span));
        }
    }

    private static string Quote(string text) => $"\"{text.ReplaceLineEndings(" ")}\"";
}
