namespace Stemma.Read;

/// <summary>From bytes in a character set not yet known, the lines that tell most of it: text between tags, with bytes beyond ASCII.</summary>
internal static class ProseSample
{
    public const int MaxBytes = 6144;

    private const int MaxLine = 1024;

    /// <summary>No character set in use has a tag's brackets, a line end or a space as the later byte of a character.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        using var sample = new MemoryStream();
        while (!bytes.IsEmpty && sample.Length < MaxBytes)
        {
            if (bytes[0] is (byte)'<' or (byte)'\n')
            {
                bytes = bytes[(bytes[0] == '<' ? TagLength(bytes) : 1)..];
                continue;
            }

            ReadOnlySpan<byte> line = Line(bytes);
            bytes = bytes[line.Length..];
            if (!line.ContainsAnyInRange((byte)0x80, (byte)0xFF))
                continue;
            sample.Write(line);
            sample.WriteByte((byte)'\n');
        }

        return sample.ToArray();
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOfAny("<\n"u8);
        ReadOnlySpan<byte> line = end < 0 ? bytes : bytes[..end];
        if (line.Length <= MaxLine)
            return line;
        int space = line[..MaxLine].LastIndexOf((byte)' ');
        return line[..(space > 0 ? space : MaxLine)];
    }

    /// <summary>A tag, or a script, a style sheet or a comment to its end.</summary>
    private static int TagLength(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> close = Begins(bytes, "<script"u8) ? "</script"u8 : Begins(bytes, "<style"u8) ? "</style"u8
            : Begins(bytes, "<!--"u8) ? "-->"u8 : ">"u8;
        int end = bytes.IndexOf(close);
        return end < 0 ? 1 : end + (close[0] == '<' ? 0 : close.Length);
    }

    private static bool Begins(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> tag) =>
        bytes.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..tag.Length], tag);
}
