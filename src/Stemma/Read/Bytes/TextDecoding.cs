using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// Bytes to characters: byte order mark, then UTF-8 that is well-formed or nearly so, then the declared character set unless
/// the bytes contradict it, then what the bytes look like.
/// </summary>
internal static class TextDecoding
{
    /// <summary>Up to so many well-formed sequences may be there by chance in another declared set.</summary>
    private const int ChanceSequences = 3;

    /// <summary>For each byte beyond ASCII, how much better another set must read than the declared one.</summary>
    private const double ContradictionPerByte = 1.5;

    /// <summary>Fewer bytes beyond ASCII do not contradict a declaration.</summary>
    private const int MinContradictingBytes = 8;

    /// <summary>How much better another set must read where the declared one leaves characters that no text holds.</summary>
    private const double StrayContradiction = 3;

    /// <summary>Of a hundred bytes beyond ASCII, how many a declared set may fail to explain.</summary>
    private const int MaxStrayPerHundred = 5;

    /// <summary>Of a hundred bytes, how many a text that reads well in no set may have broken and still be worth reading.</summary>
    private const int MaxBrokenPerHundred = 5;

    /// <param name="served">The character set named beside the bytes, as in an HTTP header; null when none was.</param>
    public static (string? Text, SkipReason? Refused) Decode(ReadOnlySpan<byte> bytes, string? served)
    {
        if (WideText.EncodingOf(bytes) is { } wide)
            return (WithoutMark(wide.GetString(bytes)), null);
        string? declared = DeclaredCharset.Of(bytes, served);
        if (bytes.Contains((byte)0x1B) && (declared == "iso-2022-jp" || bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0))
            return (CharsetLabels.Decoder("iso-2022-jp").GetString(bytes), null);
        Utf8Shape shape = Utf8Shape.Of(bytes);
        if (shape.Whole > shape.Broken || shape.Broken == 0 || bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bool contested = declared is not (null or CharsetLabels.Utf8) && shape.Whole is > 0 and <= ChanceSequences;
            return (Read(bytes, contested ? Better(ProseSample.Of(bytes), declared!) : CharsetLabels.Utf8), null);
        }

        byte[] sample = ProseSample.Of(bytes);
        CharsetGuess? best = CharsetGuess.Best(sample);
        if (declared is not (null or CharsetLabels.Utf8))
            return Declared(bytes, sample, CharsetGuess.Of(sample, declared), best);
        if (best is not null)
            return (Read(bytes, best.Name), null);
        return shape.Whole == shape.Broken || (long)shape.Broken * 100 <= (long)bytes.Length * MaxBrokenPerHundred
            ? (Read(bytes, CharsetLabels.Utf8), null)
            : (null, declared is null ? SkipReason.UnknownCharset : SkipReason.InvalidUtf8);
    }

    private static string Better(byte[] sample, string declared) =>
        CharsetGuess.Of(sample, declared).Score > CharsetGuess.Of(sample, CharsetLabels.Utf8).Score ? declared : CharsetLabels.Utf8;

    private static (string? Text, SkipReason? Refused) Declared(ReadOnlySpan<byte> bytes, byte[] sample, CharsetGuess declared, CharsetGuess? best)
    {
        int high = CharsetGuess.HighBytes(sample);
        if (best is not null)
        {
            double lead = best.Score - declared.Score;
            bool contradicted = (high >= MinContradictingBytes && lead >= ContradictionPerByte * high)
                || (declared.Stray > best.Stray && lead >= StrayContradiction);
            return (Read(bytes, contradicted ? best.Name : declared.Name), null);
        }

        return declared.Stray * 100 > high * MaxStrayPerHundred ? (null, SkipReason.UnknownCharset) : (Read(bytes, declared.Name), null);
    }

    private static string Read(ReadOnlySpan<byte> bytes, string name) => WithoutMark(CharsetLabels.Decoder(name).GetString(bytes));

    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;
}
