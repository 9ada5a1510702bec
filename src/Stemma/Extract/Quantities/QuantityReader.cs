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

        var isNumberItself = (counted >= number.First && counted <= number.Last) || !IsCountable(tree, counted, number);
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
        if (IsBareBeforePlural(tree, last))
            return last + 1;
        if (MeasureReader.IsBetweenVerbs(tree, first, last) || MeasureReader.EndsHeadline(tree, first))
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

    /// <summary>Whether a word can be what so many are: no verb, and of more than one no single thing in capitals, as the "Watchdog" behind "the toll hits 57".</summary>
    private static bool IsCountable(DependencyTree tree, int word, WrittenNumber number) =>
        tree[word].Upos is not ("VERB" or "AUX" or "PRON") && tree[word].Lemma is not "more" && !(number.Value > 1 && tree[word].Xpos is "NN" && char.IsUpper(tree[word].Form[0])) && !IsMostOf(tree, word, number.Last);

    /// <summary>"17 mostly sailors", "17 most sailors": a part of them.</summary>
    private static bool IsMostOf(DependencyTree tree, int word, int last) =>
        last + 1 < word && tree[last + 1].Lemma is "most" or "mostly" or "mainly";

    /// <summary>"45000 people", which the tree hung from the verb and not from what it counts.</summary>
    private static bool IsBareBeforePlural(DependencyTree tree, int last) =>
        last + 1 < tree.Tokens.Length && tree[last + 1].Xpos == "NNS" && tree[last].Upos == "NUM"
        && !tree.Is(last, "nummod") && !tree.Is(last, "compound") && tree[last].Head == tree[last + 1].Head && tree.Child(last + 1, "nummod") < 0;

    private static bool Excluded(SentenceView view, int counted, int first, int last)
    {
        var tree = view.Tree;
        var lemma = tree[counted].Lemma.ToLowerInvariant();
        if (IsHyphenated(view.Sentence, last) || IsOneOf(tree, first, last) || IsDate(tree, first, last))
            return true;
        if (Uncounted.Contains(lemma) || (counted > last && tree[counted].Upos == "PROPN"))
            return true;
        if (!MeasureReader.IsBeside(tree, last) && !IsBefallen(tree, first) && (TimeReader.IsTime(tree, counted) || (first == last && TimeReader.IsYear(tree[first].Form) && (counted == first || tree.Is(first, "compound")))))
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

    /// <summary>"1700 were killed": what befalls somebody befalls no year.</summary>
    private static bool IsBefallen(DependencyTree tree, int number) =>
        (tree.Is(number, "nsubj:pass") || tree.Is(number, "obj")) && MeasureReader.Named(tree, tree[number].Head) is not null;

    /// <summary>"16 Apr 2017", "April 16": a number beside a month; in "in April 16 people" the month stands for itself.</summary>
    private static bool IsDate(DependencyTree tree, int first, int last) =>
        (first > 0 && TimeReader.IsMonth(tree[first - 1].Form) && !(first > 1 && tree[first - 2].Lemma is "in" or "since" && tree.Is(last, "nummod") && tree[last].Head == last + 1 && tree[last + 1].Xpos == "NNS"))
        || (last + 1 < tree.Tokens.Length && TimeReader.IsMonth(tree[last + 1].Form));

    /// <summary>"One of the ships", "one after another", "one street after another".</summary>
    private static bool IsOneOf(DependencyTree tree, int first, int last) =>
        first == last && tree.HasLemma(first, "one") && last + 1 < tree.Tokens.Length
        && (tree.HasLemma(last + 1, "of") || tree.HasLemma(last + 1, "after") || (last + 2 < tree.Tokens.Length && tree.HasLemma(last + 2, "after")));
}
