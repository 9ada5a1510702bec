using System.Globalization;

namespace Stemma.Parse;

/// <summary>How far a word reaches over the marks that may stand inside one.</summary>
internal static class WordScanner
{
    private const int LongestPrefix = 7;
    private const int ShortestPrefixOfNumber = 3;

    /// <param name="acronym">Whether the word is of single letters with full stops between, as "U.S".</param>
    public static int Scan(string text, int start, int end, out bool acronym)
    {
        var stop = start + 1;
        var segment = start;
        var (dots, longSegments) = (0, 0);
        while (stop < end)
        {
            var c = text[stop];
            if (IsWord(c))
            {
                stop++;
                continue;
            }

            if (stop + 1 >= end || !IsWord(text[stop + 1]))
                break;
            var phone = 0;
            var joins = c switch
            {
                '.' => JoinsDot(text, segment, stop, end),
                ',' => JoinsThousands(text, start, stop, end),
                ':' => char.IsAsciiDigit(text[stop - 1]) && stop + 2 < end && char.IsAsciiDigit(text[stop + 1]) && char.IsAsciiDigit(text[stop + 2]),
                '/' => JoinsSlash(text, segment, stop, end),
                '-' => (phone = PhoneEnd(text, segment, stop, end)) > 0 || JoinsPrefix(text, segment, stop),
                '&' => char.IsUpper(text[stop - 1]) && char.IsUpper(text[stop + 1]) && stop - segment <= 3,
                '\'' or '’' or '`' or '´' => char.IsLetterOrDigit(text[stop - 1]) && !(char.IsAsciiDigit(text[stop - 1]) && char.IsAsciiDigit(text[stop + 1])),
                '*' => char.IsLetter(text[stop - 1]) && char.IsLetter(text[stop + 1]),
                '@' => true,
                _ => false,
            };
            if (!joins)
                break;
            if (phone > 0)
            {
                stop = phone;
                continue;
            }

            if (c == '.')
                dots++;
            if (stop - segment > 1 || !char.IsLetter(text[segment]))
                longSegments++;
            stop++;
            segment = stop;
        }

        acronym = dots > 0 && longSegments == 0 && stop - segment == 1 && char.IsLetter(text[segment]);
        return stop;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´';

    public static bool IsWord(char c) =>
        char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool JoinsDot(string text, int segment, int dot, int end)
    {
        var (before, after) = (text[dot - 1], text[dot + 1]);
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            return true;
        if (dot - segment == 1 && char.IsLetter(before) && char.IsLetter(after))
            return dot + 2 >= end || !char.IsLetter(text[dot + 2]);
        return dot - segment == 2 && text.AsSpan(segment, 2) is "Ph" && after == 'D';
    }

    private static bool JoinsThousands(string text, int start, int comma, int end)
    {
        if (!char.IsAsciiDigit(text[comma - 1]) || !char.IsAsciiDigit(text[start]) || comma + 3 >= end)
            return false;
        for (var i = comma + 1; i <= comma + 3; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
        }

        return comma + 4 >= end || !char.IsAsciiDigit(text[comma + 4]);
    }

    private static bool JoinsSlash(string text, int segment, int slash, int end)
    {
        if (char.IsAsciiDigit(text[slash - 1]) && char.IsAsciiDigit(text[slash + 1]))
            return !IsSpan(text, segment, slash, end);
        return slash - segment == 1 && char.IsLetter(text[segment]) && (slash + 2 >= end || !char.IsLetterOrDigit(text[slash + 2]));
    }

    // "2/3", "26/27", "24/24": from one number to the next, or a part of the whole; not a date.
    private static bool IsSpan(string text, int segment, int slash, int end)
    {
        var stop = slash + 1;
        while (stop < end && char.IsAsciiDigit(text[stop]))
            stop++;
        return (segment == 0 || text[segment - 1] != '/') && (stop == end || text[stop] != '/')
            && int.TryParse(text.AsSpan(segment, slash - segment), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(text.AsSpan(slash + 1, stop - slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && (second == first || second - 1 == first);
    }

    private static bool JoinsPrefix(string text, int segment, int hyphen) =>
        hyphen - segment <= LongestPrefix && (char.IsLetter(text[hyphen + 1]) || hyphen - segment >= ShortestPrefixOfNumber)
        && TokenLexicon.Prefixes.Contains(text.AsSpan(segment, hyphen - segment)) && (segment == 0 || text[segment - 1] != '-');

    private static int PhoneEnd(string text, int segment, int hyphen, int end)
    {
        var groups = 1;
        var first = hyphen - segment;
        var last = 0;
        for (var i = segment; i < hyphen; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return 0;
        }

        var stop = hyphen;
        while (stop < end && text[stop] == '-')
        {
            var from = stop + 1;
            var to = from;
            while (to < end && char.IsAsciiDigit(text[to]))
                to++;
            if (to == from)
                break;
            groups++;
            last = to - from;
            stop = to;
        }

        return groups >= 3 || (groups == 2 && first is 1 or 3 or 5 && last == 4) ? stop : 0;
    }
}
