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
            var last = NumberEnd(view, i);
            if (last < i)
                continue;
            if (Read(view, i, last) is { } quantity)
                found.Add(quantity);

            i = last;
        }

        return found.DrainToImmutable();
    }

    /// <summary>The last token of the number that begins at a token; less than it when none does.</summary>
    private static int NumberEnd(SentenceView view, int first)
    {
        var sentence = view.Sentence;
        if (NumberReader.VagueLow(sentence.Tokens[first]) is not null && !Precise(sentence, first))
            return NumberReader.VagueEnd(sentence, first);
        if (!NumberReader.IsNumber(sentence.Tokens[first]) || view.NameAt(first) is not null)
            return -1;

        var last = first;
        while (last + 1 < sentence.Tokens.Length)
        {
            if (NumberReader.IsNumber(sentence.Tokens[last + 1]))
                last++;
            else if (sentence.Tokens[last + 1].Form == "-" && last + 2 < sentence.Tokens.Length && NumberReader.IsNumber(sentence.Tokens[last + 2]))
                last += 2;
            else
                break;
        }

        return last;
    }

    /// <summary>"Two hundred", "a dozen": a multiplier with a number before it is a number.</summary>
    private static bool Precise(Sentence sentence, int token) =>
        NumberReader.IsNumber(sentence.Tokens[token]) && token > 0 && NumberReader.IsNumber(sentence.Tokens[token - 1]);

    private static (int Counted, Quantity Quantity)? Read(SentenceView view, int first, int last)
    {
        var tree = view.Tree;
        var counted = Counted(tree, first, last);
        if (counted < 0 || Excluded(view, counted, first, last))
            return null;

        var vague = Precise(view.Sentence, first) ? null : NumberReader.VagueLow(view.Sentence, first, last);
        var (modifier, opening) = ModifierReader.Before(view.Sentence, first);
        var value = vague ?? NumberReader.Value(view.Sentence, first, last);
        if (value is null)
            return null;
        if (vague is not null)
            modifier = "vague";
        else if (modifier == "exact" && ModifierReader.OrMoreAfter(view.Sentence, last))
            modifier = "at-least";

        var (best, lowest, high) = ModifierReader.Interval(value.Value, modifier);
        var isNumberItself = counted >= first && counted <= last;
        var span = tree[opening].Span.Union(tree[last].Span);
        if (!isNumberItself && counted > last)
            span = span.Union(tree[counted].Span);
        var measure = MeasureReader.Of(tree, counted, opening);
        var of = isNumberItself ? "" : tree[counted].Lemma.ToLowerInvariant();
        return (counted, new Quantity(measure, of, best, lowest, high, modifier, span));
    }

    /// <summary>The noun a number counts; the number itself when it stands alone; -1 when it is a name's or a date's.</summary>
    private static int Counted(DependencyTree tree, int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            var head = tree[i].Head;
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
        if (TimeReader.IsTime(tree, counted) || (first == last && TimeReader.IsYear(tree[first].Form) && (counted == first || tree.Is(first, "compound"))))
            return true;

        var alone = counted >= first && counted <= last;
        return alone && MeasureReader.Of(tree, counted, ModifierReader.Before(view.Sentence, first).First) == MeasureReader.Other;
    }

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
