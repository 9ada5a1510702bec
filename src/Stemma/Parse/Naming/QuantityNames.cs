using System.Collections.Frozen;

namespace Stemma.Parse;

/// <summary>Numbers with the words that bound them and their units: "at least 25", "50 km", "two dozen", "49-year-old".</summary>
internal static class QuantityNames
{
    private static readonly FrozenSet<string> Units = NameLexicon.Words("unit");
    private static readonly FrozenSet<string> TimeUnits = NameLexicon.Words("time-unit");
    private static readonly FrozenSet<string> UnitOpeners = NameLexicon.Words("unit-opener");
    private static readonly FrozenSet<string> Temperatures = NameLexicon.Words("temperature");

    /// <summary>The index behind the quantity that begins here; <paramref name="at"/> when none does.</summary>
    public static int End(NameWindow window, int at)
    {
        var first = NumberPhrase.EndOfModifier(window, at);
        var end = NumberPhrase.EndOfRange(window, first);
        if (end == first || IsLabel(window, first, end))
            return at;
        var measured = EndOfUnit(window, end);
        if (measured == end && end == first + 1 && window.Is(first, "one") && !IsCounting(window, first))
            return at;
        return EndOfTail(window, measured);
    }

    /// <summary>The index behind a length of time in a unit: "two weeks"; <paramref name="at"/> when none begins here.</summary>
    public static int EndOfStretch(NameWindow window, int at)
    {
        var end = NumberPhrase.EndOfRange(window, at);
        return end > at && window.IsIn(end, TimeUnits) ? end + 1 : at;
    }

    public static bool IsTimeUnit(NameWindow window, int at) => window.IsIn(at, TimeUnits);

    public static bool IsUnit(NameWindow window, int at) => window.IsIn(at, Units) || window.IsIn(at, TimeUnits);

    /// <summary>"Or more", "or so" behind an amount.</summary>
    public static int EndOfTail(NameWindow window, int at) =>
        window.Is(at, "or") && window.Form(at + 1).ToLowerInvariant() is "more" or "so" or "less" or "fewer" ? at + 2 : at;

    private static int EndOfUnit(NameWindow window, int end)
    {
        var at = window.IsHyphen(end) ? end + 1 : end;
        if (window.Is(at, "per") && window.Is(at + 1, "cent"))
            return at + 2;
        if (window.Is(at, "percentage") && (window.Is(at + 1, "points") || window.Is(at + 1, "point")))
            return at + 2;
        if (window.IsIn(at, TimeUnits))
            return EndOfAge(window, at + 1);
        if (window.IsIn(at, UnitOpeners) && window.IsIn(window.IsHyphen(at + 1) ? at + 2 : at + 1, Units))
            return window.IsHyphen(at + 1) ? at + 3 : at + 2;
        if (!window.IsIn(at, Units))
            return end;
        at++;
        if (window.Form(at - 1) is ['d' or 'D' or '°', ..] && window.IsIn(at, Temperatures))
            return at + 1;
        return (window.Is(at, "per") || window.Is(at, "an") || window.Is(at, "/")) && window.IsIn(at + 1, TimeUnits) ? at + 2 : at;
    }

    private static int EndOfAge(NameWindow window, int at)
    {
        if (window.IsHyphen(at) && window.Is(at + 1, "old"))
            return at + 2;
        return window.Is(at, "old") ? at + 1 : at;
    }

    /// <summary>"One" counts only before what it counts; "one of them", "the one" and "one another" count nothing.</summary>
    private static bool IsCounting(NameWindow window, int at) =>
        window.IsNominal(at + 1) && !window.Is(at - 1, "no") && window.Upos(at - 1) is not ("DET" or "PRON");

    /// <summary>A number that tells which one and not how many: "F-16", "Resolution 2254 calls", "Channel 4 News".</summary>
    private static bool IsLabel(NameWindow window, int first, int end)
    {
        if (window.IsGlued(first) && window.Form(first - 1) is "-" or "/" or "." or "#" or "№")
            return window.IsGlued(first - 1) || window.Form(first - 1) is "#" or "№";
        return end == first + 1 && first > 0 && char.IsAsciiDigit(window.Form(first)[0]) && window.IsCapital(first - 1)
            && window.Upos(first - 1) is "NOUN" or "PROPN" && (!window.IsNominal(end) || window.IsCapital(end)) && window.Form(end) is not ("%" or "-")
            && !IsUnit(window, end);
    }
}
