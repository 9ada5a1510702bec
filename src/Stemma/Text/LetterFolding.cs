namespace Stemma.Text;

/// <summary>
/// What a fancy letter stands for. Code-point arithmetic over the blocks of the Unicode standard, chapter 22 (mathematical
/// alphanumerics) and the compatibility areas; no table of the platform is asked, so every machine folds alike.
/// </summary>
internal static class LetterFolding
{
    private const int MathLatin = 0x1D400;
    private const int MathGreek = 0x1D6A8;
    private const int MathDigits = 0x1D7CE;
    private const int AlphabetLatin = 52;
    private const int AlphabetGreek = 58;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    // Letters that the mathematical block leaves out because an older block already had them.
    private const string OlderCodes = "ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ";
    private const string OlderLetters = "CgHHHhIILNPQRRRZZBCeEFMo";

    /// <returns>Null when the code point stands for itself; empty when it is invisible.</returns>
    public static string? Fold(int codePoint)
    {
        if (codePoint < 0xA0)
            return codePoint == 0x85 ? "\n" : null;
        if (IsInvisible(codePoint))
            return "";
        if (IsSpace(codePoint))
            return " ";
        return codePoint switch
        {
            0x2028 or 0x2029 => "\n",
            >= 0x2102 and <= 0x2134 => Older(codePoint),
            >= 0x24B6 and <= 0x24E9 => Latin(codePoint - 0x24B6),
            >= 0xFB00 and <= 0xFB06 => Ligatures[codePoint - 0xFB00],
            >= 0xFF01 and <= 0xFF5E => Text(codePoint - 0xFEE0),
            >= MathLatin and < MathLatin + (13 * AlphabetLatin) => Latin((codePoint - MathLatin) % AlphabetLatin),
            0x1D6A4 => "i",
            0x1D6A5 => "j",
            >= MathGreek and < MathGreek + (5 * AlphabetGreek) => Greek((codePoint - MathGreek) % AlphabetGreek),
            >= MathDigits and <= 0x1D7FF => Text('0' + ((codePoint - MathDigits) % 10)),
            >= 0x1F130 and <= 0x1F149 => Latin(codePoint - 0x1F130),
            >= 0x1F150 and <= 0x1F169 => Latin(codePoint - 0x1F150),
            >= 0x1F170 and <= 0x1F189 => Latin(codePoint - 0x1F170),
            _ => null,
        };
    }

    private static bool IsInvisible(int c) => c is 0xAD or 0x34F or 0x61C or 0x180E or (>= 0x200B and <= 0x200F)
        or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or (>= 0x2066 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    private static bool IsSpace(int c) => c is 0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000;

    private static string Latin(int index) => Text(index < 26 ? 'A' + index : 'a' + index - 26);

    private static string? Older(int codePoint)
    {
        var at = OlderCodes.IndexOf((char)codePoint, StringComparison.Ordinal);
        return at < 0 ? null : OlderLetters[at].ToString();
    }

    private static string Greek(int index) => index switch
    {
        17 => "Θ",
        < 25 => Text(0x391 + index),
        25 => "∇",
        < 51 => Text(0x3B1 + index - 26),
        _ => "∂εθκφρπ"[index - 51].ToString(),
    };

    private static string Text(int codePoint) => ((char)codePoint).ToString();
}
