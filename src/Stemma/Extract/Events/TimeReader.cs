using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Extract.Clauses;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Events;

/// <summary>The words by which a predicate says when.</summary>
internal static partial class TimeReader
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2999;

    private static readonly FrozenDictionary<string, string> Words =
        LexiconTable.Rows("Extract.time-words.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>
    /// The first time phrase that hangs from the predicate, from what it carries or from what it is told in, with those that follow it without a gap
    /// ("at dawn on Tuesday"); null when there is none.
    /// </summary>
    public static TimeMention? Around(SentenceView view, int predicate)
    {
        var tree = view.Tree;
        TextSpan? found = null;
        foreach (var child in tree.Children(predicate).Concat(tree.Children(predicate, "obj").SelectMany(thing => tree.Children(thing, "nmod")))
            .Concat(tree.Children(predicate, "xcomp").SelectMany(clause => tree.Children(clause)))
            .Concat(Leading(tree, predicate)))
        {
            if (!Adverbial(tree, child) || !(IsTime(tree, child) || IsDate(tree, child)))
                continue;
            var tokens = tree.Subtree(child, below => tree.Is(below, "acl") || tree.Is(below, "advcl") || tree.Is(below, "punct") || tree.Is(below, "conj") || tree.Is(below, "cc"));
            var span = tree.SpanOf(tokens);
            if (found is { } first && (span.Start != first.End + 1 || view.Report.Text[first.End] != ' '))
                break;
            found = found?.Union(span) ?? span;
        }

        return found is { } all ? new TimeMention(view.Report.Id, all, all.Of(view.Report.Text), view.Index) : null;
    }

    /// <summary>"In May more than 70 people were killed": a time before the subject that the tree hung from the subject's own words.</summary>
    private static IEnumerable<int> Leading(DependencyTree tree, int predicate) =>
        tree.Children(predicate)
            .Where(subject => subject < predicate && tree.Is(subject, "nsubj"))
            .SelectMany(subject => tree.Children(subject).Where(word => word < subject))
            .SelectMany(word => tree.Children(word).Where(child => child < word).Prepend(word))
            .Where(leading => tree.Child(leading, "case") is >= 0 and var marker && tree[marker].Lemma is "in" or "on");

    /// <summary>"Jan. 12", "28 February" headed by the number, "5/3/2025", "two days earlier".</summary>
    private static bool IsDate(DependencyTree tree, int token)
    {
        var form = tree[token].Form;
        if (char.IsAsciiDigit(form[0]))
            return WrittenDate().IsMatch(form) || tree.Children(token).Any(child => IsNamedMonth(tree[child].Form));
        if (IsNamedMonth(form))
            return (token + 1 < tree.Sentence.Tokens.Length && char.IsAsciiDigit(tree[token + 1].Form[0])) || (token > 0 && char.IsAsciiDigit(tree[token - 1].Form[0]));
        return tree[token].Lemma is "earlier" or "later" or "before" or "ago" && tree.Children(token).Any(child => Words.GetValueOrDefault(tree[child].Lemma) is "span" or "day");
    }

    private static bool IsNamedMonth(string form) => char.IsUpper(form[0]) && IsMonth(form);

    [GeneratedRegex(@"\A\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDate();

    /// <summary>Whether a token names a time: a weekday, a month, a day, a year.</summary>
    public static bool IsTime(DependencyTree tree, int token)
    {
        var lemma = tree[token].Lemma.ToLowerInvariant();
        return (Words.ContainsKey(lemma) && (lemma != "may" || IsMonthOfMay(tree, token))) || IsYear(lemma);
    }

    /// <summary>Whether a word is a month, in full or in three letters.</summary>
    public static bool IsMonth(string word)
    {
        var lower = word.ToLowerInvariant().TrimEnd('.');
        return Words.Any(entry => entry.Value == "month" && (entry.Key == lower || (lower.Length == 3 && entry.Key.StartsWith(lower, StringComparison.Ordinal))));
    }

    /// <summary>"2 May", "in May", and neither the modal verb nor a person of that name.</summary>
    private static bool IsMonthOfMay(DependencyTree tree, int token) =>
        tree[token].Upos == "PROPN"
        && (tree.Child(token, "nummod") >= 0 || (tree.Child(token, "case") is var marker and >= 0 && tree.HasLemma(marker, "in")));

    /// <summary>Whether a word is a year in four digits.</summary>
    public static bool IsYear(string word) =>
        word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= EarliestYear and <= LatestYear;

    private static bool Adverbial(DependencyTree tree, int token) =>
        tree.Is(token, "obl") || tree.Is(token, "advmod") || tree.Is(token, "nmod");
}
