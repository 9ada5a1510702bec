using System.Globalization;
using System.Text;

namespace Stemma.Link.Names;

/// <summary>
/// One key for the spellings that one name takes in Latin letters. It undoes choices that transliterators make
/// differently: diacritics, q or k or gh or ck, doubled consonants, ou or oo or u, ee or y or i, a final -eh or -ah.
/// It never drops a vowel and never shortens a doubled "a": "Assad" and "Asaad" stay two.
/// </summary>
internal static class TransliterationKey
{
    /// <param name="word">One word of a name.</param>
    /// <returns>Lower-case ASCII where the letters allow it; empty for a word without letters or digits.</returns>
    public static string Of(string word)
    {
        var plain = Unified(Plain(word));
        var key = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            var doubled = key.Length > 0 && key[^1] == letter && !IsVowel(letter);
            if (!doubled)
                key.Append(letter);
        }

        return key.ToString();
    }

    private static string Plain(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
        }

        return letters.ToString().Replace('ı', 'i').Replace("ø", "o", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
    }

    private static string Unified(string word)
    {
        var unified = word
            .Replace("gh", "k", StringComparison.Ordinal)
            .Replace("q", "k", StringComparison.Ordinal)
            .Replace("ck", "k", StringComparison.Ordinal)
            .Replace("ph", "f", StringComparison.Ordinal)
            .Replace("ou", "u", StringComparison.Ordinal)
            .Replace("oo", "u", StringComparison.Ordinal)
            .Replace("ee", "i", StringComparison.Ordinal)
            .Replace("y", "i", StringComparison.Ordinal)
            .Replace("w", "v", StringComparison.Ordinal);
        if (unified.Length > 4 && (unified.EndsWith("eh", StringComparison.Ordinal) || unified.EndsWith("ah", StringComparison.Ordinal)))
            unified = unified[..^2] + "a";
        return unified.Replace('o', 'u').Replace('e', 'i');
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'i' or 'u';
}
