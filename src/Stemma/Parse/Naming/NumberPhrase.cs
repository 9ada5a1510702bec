using System.Collections.Frozen;

namespace Stemma.Parse;

/// <summary>Where a written number ends, in digits or in words. Every method gives the index behind what it read, or the one it began at.</summary>
internal static class NumberPhrase
{
    private const int DigitsOfAGroup = 3;

    private static readonly FrozenSet<string> Words = NameLexicon.Words("number");
    private static readonly FrozenSet<string> Scales = NameLexicon.Words("scale");
    private static readonly FrozenSet<string> Vague = NameLexicon.Words("vague");
    private static readonly FrozenSet<string> VagueOpeners = NameLexicon.Words("vague-opener");
    private static readonly FrozenSet<string> Fractions = NameLexicon.Words("fraction");

    /// <summary>The words that bound or soften a number: "at least", "some".</summary>
    public static int EndOfModifier(NameWindow window, int at) => window.EndOfPhrase(at, NameLexicon.Modifiers);

    /// <summary>A number, or a range of two: "10-15", "two or three", "between 10 and 15".</summary>
    public static int EndOfRange(NameWindow window, int at)
    {
        if (window.Is(at, "between"))
        {
            var low = End(window, at + 1);
            return low > at + 1 && window.Is(low, "and") && End(window, low + 1) is var top && top > low + 1 ? top : at;
        }

        var end = End(window, at);
        if (end == at)
            return at;
        var joined = window.IsHyphen(end) || window.Is(end, "or") || (window.Is(end, "to") && !window.Is(at - 1, "from"));
        var high = joined ? End(window, end + 1) : end;
        return high > end + 1 ? high : end;
    }

    public static int End(NameWindow window, int at)
    {
        if (window.IsIn(at, Vague) || (window.IsIn(at, VagueOpeners) && window.Is(at + 1, "of") && window.IsIn(at + 2, Vague)))
            return window.Is(at + 1, "of") && window.IsIn(at + 2, Vague) ? at + 3 : at + 1;
        var opened = EndOfOpener(window, at);
        var end = opened > at ? opened + 1 : Single(window, at);
        if (end == at)
            return at;
        while (Further(window, end) is var next && next > end)
            end = next;
        if (window.IsHyphen(end) && window.IsIn(end + 1, Fractions))
            return end + 2;
        if (window.IsIn(end, Fractions) && window.IsIn(end - 1, Words))
            return end + 1;
        return window.Is(end, "and") && window.Is(end + 1, "a") && window.Is(end + 2, "half") ? end + 3 : end;
    }

    public static bool IsDigits(string form)
    {
        if (form.Length == 0 || !char.IsAsciiDigit(form[0]) || !char.IsAsciiDigit(form[^1]))
            return false;
        var points = 0;
        foreach (var c in form)
        {
            if (c == '.')
                points++;
            else if (!char.IsAsciiDigit(c) && c != ',')
                return false;
        }

        return points <= 1;
    }

    /// <summary>"A" of "a dozen", "a few" of "a few hundred", "half a" of "half a million": what stands for a number before a multiplier.</summary>
    private static int EndOfOpener(NameWindow window, int at)
    {
        var end = at;
        if (window.Is(end, "half") || window.Is(end, "several"))
            end++;
        if (window.Is(end, "a") || window.Is(end, "an"))
            end++;
        if (window.Is(end, "few"))
            end++;
        else if (window.Is(end, "couple"))
            end += window.Is(end + 1, "of") ? 2 : 1;
        if (end > at && window.IsHyphen(end))
            end++;
        return end > at && window.IsIn(end, Scales) ? end : at;
    }

    private static int Single(NameWindow window, int at)
    {
        var form = window.Form(at);
        return Words.Contains(form) || IsDigits(form) || IsFractionSign(form) ? at + 1 : at;
    }

    /// <summary>What goes on with a number that ends here: "hundred", "-five", "and twenty", "000".</summary>
    private static int Further(NameWindow window, int at)
    {
        var form = window.Form(at);
        if (Scales.Contains(form) || (window.IsHyphen(at) && window.IsIn(at + 1, Scales)))
            return window.IsHyphen(at) ? at + 2 : at + 1;
        if (window.IsIn(at - 1, Words) || window.IsIn(at - 1, Scales))
        {
            if (Words.Contains(form))
                return at + 1;
            if (window.IsHyphen(at) && window.IsIn(at + 1, Words) && window.Form(at - 1).EndsWith("ty", StringComparison.OrdinalIgnoreCase))
                return at + 2;
            if (window.Is(at, "and") && window.IsIn(at - 1, Scales) && window.IsIn(at + 1, Words))
                return at + 2;
        }

        var grouped = form.Length == DigitsOfAGroup && IsDigits(form) && IsDigits(window.Form(at - 1)) && window.Form(at - 1).Length <= DigitsOfAGroup;
        return grouped || (IsFractionSign(form) && window.IsGlued(at)) ? at + 1 : at;
    }

    private static bool IsFractionSign(string form) => form is ['½' or '⅓' or '⅔' or '¼' or '¾' or '⅛'];
}
