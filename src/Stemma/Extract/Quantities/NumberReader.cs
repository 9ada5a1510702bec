using System.Collections.Frozen;
using System.Globalization;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Quantities;

/// <summary>Numbers in digits and in words.</summary>
internal static class NumberReader
{
    private const int LongestNumber = 24;

    private static readonly FrozenDictionary<string, decimal> Words =
        LexiconTable.Rows("Extract.number-words.tsv", 2).ToFrozenDictionary(row => row[0], row => decimal.Parse(row[1], CultureInfo.InvariantCulture));

    private static readonly FrozenDictionary<string, decimal> Vague =
        LexiconTable.Rows("Extract.vague-numbers.tsv", 2).ToFrozenDictionary(row => row[0], row => decimal.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>Whether a token can be part of a written number.</summary>
    public static bool IsNumber(Token token) => Single(token.Form) is not null;

    /// <summary>The low bound of "dozens", "several"; null for other words.</summary>
    public static decimal? VagueLow(Token token) =>
        Vague.TryGetValue(token.Form.ToLowerInvariant(), out var low) ? low : null;

    /// <summary>The last token of the vague number that begins at one: "several dozen", "hundreds of thousands".</summary>
    public static int VagueEnd(Sentence sentence, int first)
    {
        if (Multiplier(sentence, first + 1) is not null)
            return first + 1;
        return first + 2 < sentence.Tokens.Length && sentence.Tokens[first + 1].Form.Equals("of", StringComparison.OrdinalIgnoreCase) && Multiplier(sentence, first + 2) is not null ? first + 2 : first;
    }

    /// <summary>The low bound of the vague number from first to last, both inclusive; null when it is none.</summary>
    public static decimal? VagueLow(Sentence sentence, int first, int last) =>
        VagueLow(sentence.Tokens[first]) is not { } low ? null : last == first ? low : low * Multiplier(sentence, last);

    /// <summary>What "hundred", "thousands" and the like multiply by; null for other words.</summary>
    private static decimal? Multiplier(Sentence sentence, int token)
    {
        if (token >= sentence.Tokens.Length)
            return null;
        var form = sentence.Tokens[token].Form.ToLowerInvariant();
        return Words.TryGetValue(form, out var value) || (form.EndsWith('s') && Words.TryGetValue(form[..^1], out value))
            ? value is 12 && form.StartsWith("dozen", StringComparison.Ordinal) || value >= 100 ? value : null
            : null;
    }

    /// <summary>The value of the tokens from first to last, both inclusive, hyphens among them; null when they make no number.</summary>
    public static decimal? Value(Sentence sentence, int first, int last)
    {
        decimal total = 0;
        decimal group = 0;
        for (var i = first; i <= last; i++)
        {
            var form = sentence.Tokens[i].Form;
            if (form is "-" or "and")
                continue;
            if (Single(form) is not { } value)
                return null;

            if (value is 100 or 12 && form.ToLowerInvariant() is "hundred" or "dozen" && group > 0 && Words.ContainsKey(form.ToLowerInvariant()))
            {
                group *= value;
            }
            else if (value >= 1000 && group > 0 && Words.ContainsKey(form.ToLowerInvariant()))
            {
                total += group * value;
                group = 0;
            }
            else
            {
                group += value;
            }
        }

        return WithoutTrailingZeros(total + group);
    }

    // Dividing by one with more digits than a decimal has brings it to its smallest scale: 1.5 million is 1500000, not 1500000.0.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static decimal? Single(string form)
    {
        if (form.Length is 0 or > LongestNumber)
            return null;
        if (Words.TryGetValue(form.ToLowerInvariant(), out var word))
            return word;
        if (!char.IsAsciiDigit(form[0]))
            return null;

        var scale = form[^1] switch { 'm' or 'M' => 1_000_000m, 'k' or 'K' => 1_000m, _ => 1m };
        var digits = scale == 1m ? form : form[..^1];
        return decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value * scale
            : null;
    }
}
