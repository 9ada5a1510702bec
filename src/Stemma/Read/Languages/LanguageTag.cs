namespace Stemma.Read;

/// <summary>Languages as documents name them ("en-GB", "pt_BR", "de,en").</summary>
internal static class LanguageTag
{
    private static readonly char[] Ends = ['-', '_', ','];

    /// <summary>The primary language of BCP 47 in lower case; null for what names none.</summary>
    public static string? Primary(string? tag) =>
        tag?.Split(Ends)[0].Trim().ToLowerInvariant() is { Length: 2 or 3 } primary && primary.All(char.IsAsciiLetterLower) ? primary : null;
}
