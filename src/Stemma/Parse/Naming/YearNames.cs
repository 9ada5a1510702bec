using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Parse;

/// <summary>Years, decades and centuries: "in 2019", "2011-2024", "the 1990s", "the 20th century".</summary>
internal static class YearNames
{
    private const int FirstYear = 1000;
    private const int EndYear = 3000;

    // A number nobody calls a year is one only between these.
    private const int FirstLikelyYear = 1800;
    private const int EndLikelyYear = 2100;

    private static readonly FrozenSet<string> Markers = NameLexicon.Words("year-marker");
    private static readonly FrozenSet<string> Scales = NameLexicon.Words("scale");

    public static bool IsYear(ReadOnlySpan<char> form) => IsBetween(form, FirstYear, EndYear);

    public static int End(NameWindow window, int at, bool afterPart)
    {
        if (IsDecade(window.Form(at)))
            return at + 1;
        if (window.Is(at + 1, "century") && window.Form(at) is [>= '1' and <= '9', ..])
            return at + 2;
        if (!IsBetween(window.Form(at), FirstLikelyYear, EndLikelyYear) || window.IsIn(at + 1, Scales) || QuantityNames.IsUnit(window, at + 1))
            return at;
        if (window.IsHyphen(at + 1) && IsBetween(window.Form(at + 2), FirstLikelyYear, EndLikelyYear))
            return at + 3;
        if (window.Form(at - 1) is "the" or "The" or "a" or "A" or "this" or "that")
            return window.IsNominal(at + 1) ? at + 1 : at;
        var counting = window.Upos(at + 1) == "NOUN" && window.Tokens[at + 1].Xpos == "NNS";
        return !counting && (afterPart || IsMarked(window, at) || IsAlone(window, at)) ? at + 1 : at;
    }

    /// <summary>"In 2019", "its 2019 war", "from 2011 to 2024".</summary>
    private static bool IsMarked(NameWindow window, int at)
    {
        if (at == 0)
            return false;
        if (window.IsIn(at - 1, Markers) || window.Tokens[at - 1].Xpos is "PRP$" or "POS")
            return true;
        return at > 1 && (window.Is(at - 1, "to") || window.Is(at - 1, "and")) && IsBetween(window.Form(at - 2), FirstLikelyYear, EndLikelyYear);
    }

    /// <summary>A number that counts nothing and is no outcome: "Vienna, 2019", "(2019)".</summary>
    private static bool IsAlone(NameWindow window, int at) =>
        (at == 0 || window.Tokens[at - 1].Upos is "PUNCT" or "PROPN") && (at + 1 >= window.End || window.Tokens[at + 1].Upos is "PUNCT");

    private static bool IsDecade(ReadOnlySpan<char> form)
    {
        if (form.Length < 3 || form[^1] != 's')
            return false;
        var digits = form[..^1].TrimStart("'’");
        return digits[^1] == '0' && (IsYear(digits) || (digits.Length == 2 && digits.Length < form.Length - 1 && char.IsAsciiDigit(digits[0])));
    }

    private static bool IsBetween(ReadOnlySpan<char> form, int first, int end) =>
        form.Length == 4 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= first && year < end;
}
