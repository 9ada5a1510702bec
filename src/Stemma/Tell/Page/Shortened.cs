namespace Stemma.Tell.Page;

/// <summary>Text cut where a page can bear no more of it; the JSON always holds the whole.</summary>
internal static class Shortened
{
    /// <summary>Longest title shown, in UTF-16 code units.</summary>
    public const int Title = 200;

    /// <summary>Longest quotation outside the report itself.</summary>
    public const int Quote = 1200;

    /// <summary>Longest name of an actor, outlet or label.</summary>
    public const int Name = 160;

    /// <summary>Longest piece of removed furniture.</summary>
    public const int Furniture = 4000;

    public static string To(string text, int longest)
    {
        if (text.Length <= longest)
            return text;

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), " […]");
    }
}
