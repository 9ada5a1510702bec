using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>
/// Bodies of people by the noun that says what they are, from institutions.tsv: "Syrian Observatory for Human Rights", "Free River
/// Council". New ones are founded daily and no training has seen them; what their names end or begin with changes slowly.
/// </summary>
internal sealed class InstitutionNames(TagPair[] tags)
{
    /// <summary>A name found by rule has at most so many tokens, so that the rule stays linear in the length of a sentence.</summary>
    public const int MaxTokens = 12;

    // A line without a small word so long is a heading: its capitals say nothing.
    private const int MinSmall = 3;

    private static readonly FrozenDictionary<string, string> Nouns = LexiconTable.Rows("Parse.institutions.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.Ordinal, "of", "for", "on", "against");

    private static readonly FrozenSet<string> Days = NameLexicon.Words("weekday");
    private static readonly FrozenSet<string> Months = NameLexicon.Words("month");

    private readonly bool[] _nominal = [.. tags.Select(t => t.Upos is "PROPN" or "NOUN" or "ADJ" || t.Xpos is "VBN" or "VBG")];

    /// <summary>Puts the institutions of a sentence in place of the names that lie inside them; one that cuts a name in two is left out.</summary>
    public void Add(List<NameRange> names, AnalysedSentence sentence)
    {
        if (!Array.Exists(sentence.Forms, form => form.Length >= MinSmall && char.IsLower(form[0])))
            return;
        for (var at = 0; at < sentence.Length; at++)
        {
            if (!IsPart(sentence, at) || !Nouns.TryGetValue(sentence.Forms[at], out var place))
                continue;
            var last = place == "behind" ? at : EndOfLinked(sentence, at);
            var first = place == "before" ? at : Start(sentence, at);
            if (first == last || (place == "before" && last == at) || (last == at && at + 1 < sentence.Length && IsPart(sentence, at + 1)))
                continue;
            if (Replace(names, first, last))
                at = last;
        }
    }

    // Back over capitals, and over hyphens between them.
    private int Start(AnalysedSentence sentence, int at)
    {
        var first = at;
        while (first > 0 && at - first < MaxTokens)
        {
            if (IsPart(sentence, first - 1))
                first--;
            else if (first > 1 && sentence.Forms[first - 1] is "-" or "&" && IsPart(sentence, first - 2))
                first -= 2;
            else
                break;
        }

        return first;
    }

    // "for Human Rights", "of the Red Crescent".
    private int EndOfLinked(AnalysedSentence sentence, int at)
    {
        var last = at;
        while (last - at < MaxTokens && last + 2 < sentence.Length && Links.Contains(sentence.Forms[last + 1]))
        {
            var next = last + 2;
            if (sentence.Forms[next] == "the" && next + 1 < sentence.Length)
                next++;
            if (!IsPart(sentence, next) || Days.Contains(sentence.Forms[next]) || Months.Contains(sentence.Forms[next]))
                break;
            while (next + 1 < sentence.Length && next - at < MaxTokens && IsPart(sentence, next + 1))
                next++;
            last = next;
        }

        return last;
    }

    private bool IsPart(AnalysedSentence sentence, int at) =>
        char.IsUpper(sentence.Forms[at][0]) && _nominal[sentence.Tags[at]];

    private static bool Replace(List<NameRange> names, int first, int last)
    {
        foreach (var name in names)
        {
            var meets = name.First <= last && first <= name.Last;
            if (meets && (name.First < first || name.Last > last || (name.First == first && name.Last == last)))
                return false;
        }

        names.RemoveAll(name => name.First >= first && name.Last <= last);
        names.Add(new NameRange(first, last, NameKind.Organisation));
        names.Sort((x, y) => x.First.CompareTo(y.First));
        return true;
    }
}
