using System.Text;

namespace Stemma.Parse;

/// <summary>A form or lemma as a column may hold it: composed, and U+FFFD for what would break a line or is no character.</summary>
internal static class ConlluField
{
    public static string Of(string value)
    {
        if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return value;
        var writable = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            writable.Append(IsWritable(rune) ? rune.ToString() : Rune.ReplacementChar.ToString());
        return writable.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsWritable(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value is not (0x2028 or 0x2029) && (rune.Value & 0xFFFE) != 0xFFFE;
}
