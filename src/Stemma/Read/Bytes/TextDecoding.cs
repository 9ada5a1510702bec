using System.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Bytes to characters: byte order mark, then valid UTF-8, then the declared set, then what the bytes look like.</summary>
internal static class TextDecoding
{
    /// <summary>Of a thousand characters, how many a declared character set may fail to explain.</summary>
    private const int MaxUndecodedPerThousand = 5;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string? Text, SkipReason? Refused) Decode(ReadOnlySpan<byte> bytes)
    {
        if (WideEncoding(bytes) is { } wide)
            return (WithoutMark(wide.GetString(bytes)), null);
        string? declared = DeclaredCharset.In(bytes);
        if (declared == "iso-2022-jp" && bytes.Contains((byte)0x1B) && Legacy(declared) is { } stateful)
            return (stateful.GetString(bytes), null);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return (WithoutMark(StrictUtf8.GetString(bytes)), null);
        if (declared is not null && declared != "utf-8")
            return Declared(bytes, declared);
        if (declared == "utf-8" || bytes is [0xEF, 0xBB, 0xBF, ..] || LegacyShape.IsMostlyUtf8(bytes))
            return (null, SkipReason.InvalidUtf8);
        return LegacyShape.IsWesternLatin(bytes) && Legacy("windows-1252") is { } latin
            ? (latin.GetString(bytes), null)
            : (null, SkipReason.UnknownCharset);
    }

    /// <summary>UTF-16 or UTF-32 by their mark, or UTF-16 by the zero in every second byte; null for anything else.</summary>
    public static Encoding? WideEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ when EverySecondIsZero(bytes, 1) => Encoding.Unicode,
        _ when EverySecondIsZero(bytes, 0) => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static bool EverySecondIsZero(ReadOnlySpan<byte> bytes, int offset)
    {
        const int Window = 64;
        if (bytes.Length < Window)
            return false;
        for (int i = 0; i < Window; i++)
        {
            if (bytes[i] == 0 != (i % 2 == offset))
                return false;
        }

        return true;
    }

    private static (string? Text, SkipReason? Refused) Declared(ReadOnlySpan<byte> bytes, string charset)
    {
        if (Legacy(charset) is not { } encoding)
            return (null, SkipReason.UnknownCharset);
        string text = encoding.GetString(bytes);
        int undecoded = text.AsSpan().Count('\uFFFD');
        return (long)undecoded * 1000 > (long)text.Length * MaxUndecodedPerThousand
            ? (null, SkipReason.UnknownCharset)
            : (text, null);
    }

    private static Encoding? Legacy(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                charset, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;
}
