using System.Text.RegularExpressions;

namespace Stemma.Link.Actors;

/// <summary>Capitals that stand for a name.</summary>
internal static partial class Acronym
{
    /// <summary>How many UTF-16 code units after a name an acronym in brackets is looked for.</summary>
    private const int Reach = 16;

    private const int Shortest = 2;
    private const int Longest = 8;

    public static bool Is(string name)
    {
        if (name.Length is < Shortest or > Longest)
            return false;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterUpper(letter) && letter != '.')
                return false;
        }

        return true;
    }

    /// <summary>"(SHW)" right after <paramref name="end"/>, without the brackets; null when there is none.</summary>
    public static string? After(string text, int end)
    {
        if (end + Shortest >= text.Length || (text[end] != '(' && text[end + 1] != '('))
            return null;
        var match = Bracketed().Match(text, end, Math.Min(Reach, text.Length - end));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"\A\s?\(([A-Z][A-Za-z.]{1,7})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
