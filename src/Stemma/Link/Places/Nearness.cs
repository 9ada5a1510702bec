using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Link.Places;

/// <summary>Words between two names of places that say that one lies in or near the other.</summary>
internal static partial class Nearness
{
    /// <summary>UTF-16 code units between two names, at most.</summary>
    private const int Reach = 60;

    /// <summary>"Sellick, near Talvesh", "Sellick in the eastern countryside of Talvesh".</summary>
    public static bool IsSaidAfter(string text, TextSpan place, TextSpan anchor) => Between(text, place, anchor, After());

    /// <summary>"the Talvesh suburb of Sellick", "Talvesh's Sellick district".</summary>
    public static bool IsSaidBefore(string text, TextSpan anchor, TextSpan place) => Between(text, anchor, place, Before());

    private static bool Between(string text, TextSpan one, TextSpan other, Regex words)
    {
        var length = other.Start - one.End;
        return length is > 0 and <= Reach && words.IsMatch(text.AsSpan(one.End, length));
    }

    [GeneratedRegex(
        @"\A(?:'s|’s|s)?,?\s(?:(?:a|an|the)?\s?(?:[a-z-]+\s){0,4})?(?:in|near|outside|around|of|within|from|north|south|east|west|northeast|northwest|southeast|southwest)\s(?:of\s)?(?:the\s)?(?:(?:[a-z-]+)\s){0,3}(?:of\s)?(?:the\s)?\z|\A,\s\z|\A\s\(\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(
        @"\A(?:'s|’s)\s(?:[a-z-]+\s){0,2}\z|\A(?:'s|’s|s)?\s(?:[a-z-]+\s){0,2}(?:suburb|suburbs|district|districts|neighbourhood|neighborhood|neighbourhoods|neighborhoods|area|areas|enclave|town|village|quarter|countryside|region|camp)\s(?:of\s)?(?:the\s)?(?:[a-z-]+\s)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
