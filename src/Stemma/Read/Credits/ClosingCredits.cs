using System.Buffers;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Credits at the end of a report: "(CORRA)", "(with agencies)", "Reporting by …; editing by …", "… contributed to this report".</summary>
internal static partial class ClosingCredits
{
    private const int MaxShort = 12;
    private const int MaxSignOff = 80;

    /// <summary>A point after fewer UTF-16 code units is an abbreviation's ("Mr. ").</summary>
    private const int ShortestLead = 40;

    /// <summary>UTF-16 code units at a paragraph's end in which a credit must stand.</summary>
    private const int MaxTail = 160;

    private static readonly Openings Phrases = Openings.Of("Read.agency-phrases.tsv");
    private static readonly Openings SignOffs = Openings.Of("Read.sign-offs.tsv");

    private static readonly SearchValues<string> Contributions =
        SearchValues.Create([.. LexiconTable.Rows("Read.contribution-phrases.tsv", 1).Select(row => row[0])], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a line says that names agencies behind a phrase, or an agency that contributed; not a name alone.</summary>
    public static IEnumerable<FoundCredit> InWords(string line)
    {
        foreach (FoundCredit credit in Contributed(line).Concat(SignedOff(line)))
        {
            if (credit.Kind == CreditKind.Text)
                yield return credit;
        }

        foreach (var (start, end, form) in Tails(line))
        {
            if (!Phrases.At(line, line[start] is '(' or '[' ? start + 1 : start).Any())
                continue;
            foreach (FoundCredit credit in Listed(line, start, end, form, isCaption: false))
                yield return credit;
        }
    }

    /// <summary>Whether the line names known agencies and nothing else, in brackets or not: "(CORRA)".</summary>
    public static bool IsNames(string line) => !Agencies.List(line.Trim('[', ']')).IsEmpty;

    /// <param name="isCaption">Whether the paragraph may be a picture's, for its place among the others: then bare initials are the picture's.</param>
    public static IEnumerable<FoundCredit> In(string paragraph, bool isCaption)
    {
        foreach (FoundCredit credit in Contributed(paragraph).Concat(SignedOff(paragraph)))
            yield return credit;
        foreach (var (start, end, form) in Tails(paragraph))
        {
            var found = Listed(paragraph, start, end, form, isCaption).ToList();
            foreach (FoundCredit credit in found)
                yield return isCaption && form is (Form.Bracket or Form.Whole) ? credit with { Kind = CreditKind.Picture } : credit;
            if (found.Count > 0)
                yield break;
        }
    }

    private enum Form
    {
        Whole,
        Bracket,
        Dash,
        Sentence,
    }

    /// <summary>Where at a paragraph's end a credit may stand.</summary>
    private static IEnumerable<(int Start, int End, Form Form)> Tails(string paragraph)
    {
        int tail = Math.Max(0, paragraph.Length - MaxTail), length = paragraph.Length - tail;
        Match bracket = LastBracket().Match(paragraph, tail, length);
        if (bracket.Success)
            yield return (bracket.Groups["credit"].Index, bracket.Groups["credit"].Index + bracket.Groups["credit"].Length, Form.Bracket);
        if (TextShape.CountWords(paragraph) <= MaxShort)
            yield return (0, paragraph.Length, Form.Whole);
        Match dash = LastDash().Match(paragraph, tail, length);
        if (dash.Success)
            yield return (dash.Groups["credit"].Index, dash.Groups["credit"].Index + dash.Groups["credit"].Length, Form.Dash);
        Match sentence = LastSentence().Match(paragraph, tail, length);
        if (sentence.Success)
            yield return (sentence.Groups["credit"].Index, sentence.Groups["credit"].Index + sentence.Groups["credit"].Length, Form.Sentence);
    }

    private static IEnumerable<FoundCredit> Listed(string paragraph, int start, int end, Form form, bool isCaption)
    {
        string text = paragraph[start..end].Trim('(', ')', '[', ']', ' ', '.');
        string? phrase = Phrases.At(text, 0).FirstOrDefault(p => text.Length > p.Length && text[p.Length] is ' ' or ':');
        string rest = phrase is null ? text : text[phrase.Length..].TrimStart(':', ' ');
        var names = Agencies.List(rest);
        if (names.IsEmpty && phrase is null && form == Form.Bracket && !isCaption && Initials().IsMatch(text)
            && start > 0 && paragraph[start] == '(' && TextShape.EndsSentence(paragraph[..start].TrimEnd()))
        {
            names = [text];
        }

        if (names.IsEmpty && phrase is not null && form == Form.Bracket && text[phrase.Length] == ':' && TextShape.CountWords(rest) is > 0 and <= 6)
            names = [rest];
        if (phrase is null && form == Form.Sentence)
            return [];
        return names.Select(name => new FoundCredit(name, start, end, CreditKind.Text));
    }

    /// <summary>Whether the line tells who reported, wrote or edited: the article's own last word, however short.</summary>
    public static bool IsSignOff(string line) => SignedOff(line).Any() || Contributed(line).Any();

    private static IEnumerable<FoundCredit> SignedOff(string paragraph)
    {
        int start = paragraph.StartsWith('(') ? 1 : 0;
        string text = paragraph[start..].TrimEnd(')', '.', ' ');
        string? opening = SignOffs.At(text, 0).FirstOrDefault(o => text.Length > o.Length + 2 && text[o.Length] is ' ' or ':');
        if (opening is null || TextShape.CountWords(text) > MaxSignOff)
            return [];
        return Named(text, text[opening.Length..].TrimStart(':', ' '), start, start + text.Length);
    }

    private static IEnumerable<FoundCredit> Contributed(string paragraph)
    {
        if (TextShape.CountWords(paragraph) > MaxSignOff)
            return [];
        int at = paragraph.AsSpan().IndexOfAny(Contributions);
        if (at <= 0)
            return [];
        int dot = paragraph.LastIndexOf(". ", at, StringComparison.Ordinal);
        int from = dot > ShortestLead ? dot + 2 : 0;
        int start = from + (at - from - paragraph.AsSpan(from, at - from).TrimStart("(—–- ").Length);
        string who = paragraph[start..at].TrimEnd();
        int end = paragraph.IndexOfAny(['.', ')', ';', '\n'], at);
        return who.Length > 1 ? Named(who, who, start, end < 0 ? paragraph.Length : end) : [];
    }

    /// <summary>The agencies a credit names; else whom it names, an outlet where it says "The …", persons where not.</summary>
    private static IEnumerable<FoundCredit> Named(string whole, string names, int start, int end)
    {
        var agencies = Agencies.In(whole);
        if (!agencies.IsEmpty)
            return agencies.Select(agency => new FoundCredit(agency, start, end, CreditKind.Text));
        Match first = FirstName().Match(names);
        if (!first.Success)
            return [];
        bool outlet = names.StartsWith("The ", StringComparison.Ordinal) && TextShape.CountWords(first.Value) is >= 2 and <= 5;
        return [new(first.Value.Trim(), start, end, outlet ? CreditKind.Text : CreditKind.Reporter)];
    }

    [GeneratedRegex(@"(?:^|[.!?”""’…)\s])\s?(?<credit>[(\[][^()\[\]]{2,90}[)\]])\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LastBracket();

    [GeneratedRegex(@"[.!?”""’]\s?[-–—/]{1,2}\s?(?<credit>[^-–—/.\n]{2,50})\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LastDash();

    [GeneratedRegex(@"[.!?”""’]\s(?<credit>[^.!?”""\n]{4,80})\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LastSentence();

    [GeneratedRegex(@"^\p{Lu}{2,8}(?:/\p{Lu}{2,8})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^[\p{Lu}\p{Lo}][^;,.()]{1,80}?(?=[;,.()]| and | in | for |$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstName();
}
