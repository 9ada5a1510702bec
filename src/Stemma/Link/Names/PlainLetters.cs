using System.Globalization;
using System.Text;

namespace Stemma.Link.Names;

/// <summary>Letters without case, marks, apostrophes or dots: "Ḩamāh" is "hamah", "Sana’a" is "sanaa".</summary>
/// <remarks>Letters of other scripts stay what they are: a Cyrillic "а" never becomes a Latin "a".</remarks>
internal static class PlainLetters
{
    public static string Of(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAscii(letter))
                return Decomposed(word.ToString());
        }

        Span<char> plain = word.Length <= NameText.MostLetters ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                plain[length++] = char.ToLowerInvariant(letter);
        }

        return plain[..length].ToString();
    }

    private static string Decomposed(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in Normalised(word))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter) && letter is not ('ʻ' or 'ʼ' or 'ʾ' or 'ʿ'))
                plain.Append(Latin(char.ToLowerInvariant(letter)));
        }

        return plain.ToString();
    }

    /// <summary>Of compatibility decomposition (Unicode Standard Annex 15); a lone surrogate cannot be normalised and stays.</summary>
    private static string Normalised(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return word;
        }

        return word.Normalize(NormalizationForm.FormKD);
    }

    private static string Latin(char letter) => letter switch
    {
        'ı' => "i",
        'ø' => "o",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ə' or 'ǝ' => "a",
        'ŋ' => "ng",
        _ => letter.ToString(),
    };
}
