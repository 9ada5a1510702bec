using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>How well bytes read in a character set: by the letters and words of the languages that are written in it.</summary>
/// <param name="Score">Natural logarithm of a likelihood; compares readings of the same bytes only.</param>
/// <param name="Beyond">Characters beyond ASCII.</param>
/// <param name="ScoreBeyond">The part of the score that these have, without the words around them.</param>
/// <param name="Stray">Characters that no text holds: control characters and what the set does not explain.</param>
internal sealed record CharsetGuess(string Name, double Score, int Beyond, double ScoreBeyond, int Stray)
{
    /// <summary>The lowest score for each character beyond ASCII at which a reading is believed; of the rarest characters no text is made.</summary>
    private const double MinScorePerLetter = -8.3;

    private const double Control = -16;
    private const double Unmapped = -13;
    private const double Typographic = -6;
    private const double OtherSign = -10;
    private const double SignWithinWord = -8;
    private const double MixedWord = -6;
    private const double Capital = -1.5;
    private const double CapitalWithinWord = -4;

    /// <summary>What the platform's Japanese decoders give for a pair of bytes that no character has.</summary>
    private const char UnmappedJapanese = '・';

    private static readonly ImmutableArray<(string Name, double Rarity)> Candidates =
    [
        .. LexiconTable.Rows("Read.charset-candidates.tsv", 2).Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture))),
    ];

    /// <summary>The character set the bytes read best in; null when they read well in none.</summary>
    /// <param name="sample">As <see cref="ProseSample"/> gives it.</param>
    public static CharsetGuess? Best(byte[] sample)
    {
        CharsetGuess? best = null;
        foreach (var (name, rarity) in Candidates)
        {
            CharsetGuess guess = Of(sample, name);
            if (best is null || guess.Score - rarity > best.Score)
                best = guess with { Score = guess.Score - rarity };
        }

        return best!.ScoreBeyond >= MinScorePerLetter * Math.Max(1, best.Beyond) ? best : null;
    }

    /// <summary>How well the bytes read in the set of that name.</summary>
    public static CharsetGuess Of(byte[] sample, string name)
    {
        string text = CharsetLabels.Decoder(name).GetString(sample);
        double score = 0;
        int beyond = 0, stray = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 0x80)
                continue;
            beyond++;
            if (c is >= '\u0370' and < '\u0F00' && ((i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))))
                score += MixedWord;
            bool afterLetter = i > 0 && char.IsLetter(text[i - 1]);
            if (c == '\uFFFD' || char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                score += Control;
                stray += c == '\uFFFD' || char.IsControl(c) ? 1 : 0;
            }
            else if (c == UnmappedJapanese)
            {
                score += Unmapped;
            }
            else if (char.IsUpper(c))
            {
                score += Capital + (i > 0 && char.IsLower(text[i - 1]) ? CapitalWithinWord : 0);
            }
            else if (!char.IsLetter(c) && !IsMark(c))
            {
                bool within = afterLetter && i + 1 < text.Length && char.IsLetter(text[i + 1]) && c is not ('’' or '·' or '—' or '–');
                score += (IsTypographic(c) ? Typographic : OtherSign) + (within ? SignWithinWord : 0);
            }
        }

        var tally = new LanguageTally();
        tally.Add(Composed(text), int.MaxValue - 1);
        double[] letters = tally.Letters().Scores;
        int best = Enumerable.Range(0, letters.Length).MaxBy(i => letters[i] + tally.WordScore(i));
        return new(name, score + letters[best] + tally.WordScore(best), beyond, score + letters[best], stray);
    }

    public static int HighBytes(ReadOnlySpan<byte> bytes)
    {
        int high = 0;
        foreach (byte b in bytes)
            high += b >> 7;
        return high;
    }

    /// <summary>Vietnamese is kept as letters and tones apart in its own character set.</summary>
    private static string Composed(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0300', '\u036F') && !text.Contains('\uFFFE', StringComparison.Ordinal)
            ? text.Normalize(NormalizationForm.FormC)
            : text;

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsTypographic(char c) => c is '“' or '”' or '‘' or '’' or '–' or '—' or '…' or '«' or '»' or '„' or '·' or '•' or '°'
        or '§' or '©' or '®' or '™' or '€' or '£' or '¿' or '¡' or 'º' or 'ª' or '№' or '\u00A0' or '،' or '؟' or '。' or '、' or '「' or '」' or '，';
}
