namespace Stemma.Tell.Exports;

/// <summary>Text cut where a form can bear no more of it; the JSON always holds the whole.</summary>
internal static class Shortened
{
    /// <summary>Longest quotation, in UTF-16 code units.</summary>
    public const int Quote = 1200;

    /// <summary>Longest name of an actor, outlet or label.</summary>
    public const int Name = 160;

    public static string To(string text, int longest)
    {
        if (text.Length <= longest)
            return text;

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), " […]");
    }
}
