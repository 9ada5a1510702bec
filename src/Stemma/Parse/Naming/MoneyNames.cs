using System.Collections.Frozen;

namespace Stemma.Parse;

/// <summary>
/// Amounts of money: a sign or a code with a number ("$1.4 million", "USD 300"), or a number with a sign or a currency
/// ("300 $", "20 million euros"). "Pounds" are money with a multiplier or a nation ("5 million pounds", "50 Syrian pounds"), else a weight.
/// </summary>
internal static class MoneyNames
{
    private static readonly FrozenSet<string> Signs = NameLexicon.Words("money-sign");
    private static readonly FrozenSet<string> DollarPrefixes = NameLexicon.Words("dollar-prefix");
    private static readonly FrozenSet<string> Codes = NameLexicon.Words("money-code");
    private static readonly FrozenSet<string> Currencies = NameLexicon.Words("currency");
    private static readonly FrozenSet<string> Pounds = NameLexicon.Words("pound");
    private static readonly FrozenSet<string> Scales = NameLexicon.Words("scale");
    private static readonly FrozenSet<string> ShortScales = NameLexicon.Words("short-scale");

    /// <summary>The index behind the amount that begins here; <paramref name="at"/> when none does.</summary>
    public static int End(NameWindow window, int at)
    {
        var first = NumberPhrase.EndOfModifier(window, at);
        var end = EndOfSigned(window, first);
        if (end == first)
            end = EndOfNamed(window, first);
        return end == first ? at : QuantityNames.EndOfTail(window, end);
    }

    /// <summary>Whether a word that may name a country only tells whose dollar it is: "US" of "US$300" and of "100 US dollars".</summary>
    public static bool IsDollarPrefix(NameWindow window, int at) =>
        window.IsIn(at, DollarPrefixes)
        && (window.IsGlued(at + 1) ? window.Is(at + 1, "$") && NumberPhrase.IsDigits(window.Form(at + 2)) : IsDollar(window, at + 1) && window.Upos(at - 1) == "NUM");

    private static int EndOfSigned(NameWindow window, int at)
    {
        var sign = EndOfSign(window, at);
        var end = sign > at ? EndOfAmount(window, sign) : sign;
        if (end == sign)
            return at;
        if (window.IsHyphen(end) || window.Is(end, "to"))
        {
            var other = EndOfSign(window, end + 1);
            if (EndOfAmount(window, other) is var high && high > other)
                return high;
        }

        return end;
    }

    private static int EndOfSign(NameWindow window, int at)
    {
        if (window.IsIn(at, Signs) || (window.Form(at) is [var first, ..] && char.IsUpper(first) && window.IsIn(at, Codes)))
            return at + 1;
        return window.IsIn(at, DollarPrefixes) && window.IsGlued(at + 1) && window.Is(at + 1, "$") ? at + 2 : at;
    }

    private static int EndOfAmount(NameWindow window, int at)
    {
        var end = NumberPhrase.EndOfRange(window, at);
        return end > at && window.IsIn(end, ShortScales) ? end + 1 : end;
    }

    private static int EndOfNamed(NameWindow window, int at)
    {
        var end = EndOfAmount(window, at);
        if (end == at)
            return at;
        var scaled = window.IsIn(end - 1, Scales) || window.IsIn(end - 1, ShortScales);
        var name = window.IsHyphen(end) ? end + 1 : end;
        if (window.IsIn(name, Signs) || (window.IsIn(name, Codes) && window.IsCapital(name)))
            return name + 1;
        var whose = window.IsIn(name, DollarPrefixes) && IsDollar(window, name + 1) ? name + 1 : GroupNames.End(window, name);
        if (window.IsIn(whose, Currencies) && window.Upos(whose) is not ("VERB" or "ADV"))
            return whose + 1;
        if (!window.IsIn(whose, Pounds) || !(scaled || whose > name || window.Is(whose + 1, "sterling")))
            return at;
        return window.Is(whose + 1, "sterling") ? whose + 2 : whose + 1;
    }

    private static bool IsDollar(NameWindow window, int at) => window.Is(at, "dollar") || window.Is(at, "dollars");
}
