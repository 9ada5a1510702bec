using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Extract.Events;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Quantities;

/// <summary>The counts in a sentence, each with the token it hangs from.</summary>
internal static class QuantityReader
{
    private static readonly FrozenSet<string> Uncounted =
        LexiconTable.Rows("Extract.uncounted-nouns.tsv", 1).Select(row => row[0]).ToFrozenSet();

    public static ImmutableArray<(int Counted, Quantity Quantity)> In(SentenceView view)
    {
        var found = ImmutableArray.CreateBuilder<(int, Quantity)>();
        for (var i = 0; i < view.Sentence.Tokens.Length; i++)
        {
            found.AddRange(AbsenceReader.At(view.Tree, i));
            if (WrittenNumber.At(view, i) is not { } number)
                continue;
            if (Read(view, number) is { } quantity)
                found.Add(quantity);

            i = number.Last;
        }

        return found.DrainToImmutable();
    }

    private static (int Counted, Quantity Quantity)? Read(SentenceView view, WrittenNumber number)
    {
        var tree = view.Tree;
        var counted = number.Upper is null ? Counted(tree, number.First, number.Last) : CountedByRange(tree, number);
        if (counted < 0 || Excluded(view, counted, number.First, number.Last))
            return null;

        var (modifier, bound, opening) = ModifierReader.Before(view.Sentence, number.First);
        if (bound == "exact" && ModifierReader.After(view.Sentence, number.Last) is { } after)
            (modifier, bound) = (after, after);
        var measure = MeasureReader.Of(tree, counted, opening);
        if (modifier == "exact")
            (modifier, measure) = ScopeReader.Of(tree, counted, number.Last, measure);
        var (best, low, high) = ModifierReader.Interval(number.Value, bound);
        if (number.Upper is { } upper)
            (modifier, best, high) = ("range", null, upper);
        else if (number.IsVague)
            (modifier, best, low, high) = ("vague", null, number.Value, null);
        else if (number.Share(view.Sentence) is { } share)
            (modifier, opening, best, low, high) = ("share", share.First, share.Best, share.Low, null);

        var isNumberItself = counted >= number.First && counted <= number.Last;
        var span = tree[opening].Span.Union(tree[number.Last].Span);
        if (!isNumberItself && counted > number.Last)
            span = span.Union(tree[counted].Span);
        var of = isNumberItself ? "" : tree[counted].Lemma.ToLowerInvariant();
        return (counted, new Quantity(measure, of, best, low, high, modifier, span));
    }

    /// <summary>What a range counts, which the tree hangs from either of its numbers or from neither; -1 when it is a name's or a date's.</summary>
    private static int CountedByRange(DependencyTree tree, WrittenNumber range)
    {
        var behind = range.Last + 1;
        while (behind < tree.Tokens.Length && tree[behind].Upos == "ADJ")
            behind++;
        return behind < tree.Tokens.Length && tree[behind].Upos == "NOUN" ? behind : Counted(tree, range.First, range.Last);
    }

    /// <summary>The noun a number counts; the number itself when it stands alone; -1 when it is a name's or a date's.</summary>
    private static int Counted(DependencyTree tree, int first, int last)
    {
        if (MeasureReader.IsBeside(tree, last))
            return last;
        for (var i = last; i >= first; i--)
        {
            var head = tree[i].Head;
            if (tree.Is(i, "nummod") && head == i - 1 && tree[head].Upos == "VERB")
                return i;
            if (tree.Is(i, "nummod") || (tree.Is(i, "amod") && tree[i].Upos is "ADJ" or "NUM") || tree.Is(i, "compound"))
            {
                if (head > last)
                    return head;
            }

            var part = tree.Children(i, "nmod").FirstOrDefault(
                child => child > last && tree.Child(child, "case") is var marker and >= 0 && tree.HasLemma(marker, "of"), -1);
            if (part >= 0)
                return part;
            if (head < first || head > last)
            {
                if (tree.Is(i, "nsubj") || tree.Is(i, "obj") || tree.Is(i, "obl") || tree.Is(i, "nmod") || tree.Is(i, "conj") || tree.Child(i, "cop") >= 0)
                    return i;
            }
        }

        return -1;
    }

    private static bool Excluded(SentenceView view, int counted, int first, int last)
    {
        var tree = view.Tree;
        var lemma = tree[counted].Lemma.ToLowerInvariant();
        if (IsHyphenated(view.Sentence, last) || IsOneOf(tree, first, last) || IsDate(view.Sentence, first, last))
            return true;
        if (Uncounted.Contains(lemma) || (counted > last && tree[counted].Upos == "PROPN"))
            return true;
        if (!MeasureReader.IsBeside(tree, last) && (TimeReader.IsTime(tree, counted) || (first == last && TimeReader.IsYear(tree[first].Form) && (counted == first || tree.Is(first, "compound")))))
            return true;

        var alone = counted >= first && counted <= last;
        if (alone && IsAge(view, first, last))
            return true;
        return alone && MeasureReader.Of(tree, counted, ModifierReader.Before(view.Sentence, first).First) == MeasureReader.Other;
    }

    /// <summary>"N.N., 34, …": a number behind a name and a comma.</summary>
    private static bool IsAge(SentenceView view, int first, int last) =>
        first == last && first > 1 && view.Sentence.Tokens[first - 1].Form == ","
        && (view.Sentence.Tokens[first - 2].Upos == "PROPN" || view.NameAt(first - 2) is not null)
        && (last + 1 >= view.Sentence.Tokens.Length || view.Sentence.Tokens[last + 1].Upos is "PUNCT" or "CCONJ" or "VERB" or "AUX");

    /// <summary>"A six-member team": the number describes and does not count.</summary>
    private static bool IsHyphenated(Sentence sentence, int last) =>
        last + 2 < sentence.Tokens.Length
        && sentence.Tokens[last + 1].Form == "-"
        && sentence.Tokens[last + 1].Span.Start == sentence.Tokens[last].Span.End;

    /// <summary>"16 Apr 2017", "April 16": a number beside a month.</summary>
    private static bool IsDate(Sentence sentence, int first, int last) =>
        (first > 0 && TimeReader.IsMonth(sentence.Tokens[first - 1].Form))
        || (last + 1 < sentence.Tokens.Length && TimeReader.IsMonth(sentence.Tokens[last + 1].Form));

    /// <summary>"One of the ships", "one after another", "one street after another".</summary>
    private static bool IsOneOf(DependencyTree tree, int first, int last) =>
        first == last && tree.HasLemma(first, "one") && last + 1 < tree.Tokens.Length
        && (tree.HasLemma(last + 1, "of") || tree.HasLemma(last + 1, "after") || (last + 2 < tree.Tokens.Length && tree.HasLemma(last + 2, "after")));
}
