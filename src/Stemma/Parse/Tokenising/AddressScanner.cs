namespace Stemma.Parse;

/// <summary>Web addresses, mail addresses, host and file names.</summary>
internal static class AddressScanner
{
    // A long address is shown cut off.
    private const string Ellipsis = "...";

    /// <returns>The end of the address that begins at <paramref name="start"/>; 0 when none does.</returns>
    public static int Scan(string text, int start, int end)
    {
        var rest = text.AsSpan(start, end - start);
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return start + Trimmed(rest);
        }

        var stop = start;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] is '_' or '-' or '.' or '+'))
            stop++;
        if (stop < end && text[stop] == '@' && stop > start && stop + 1 < end && char.IsLetterOrDigit(text[stop + 1]))
        {
            stop++;
            while (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] is '_' or '-' or '.'))
                stop++;
            return start + Trimmed(text.AsSpan(start, stop - start));
        }

        return Dotted(text, start, stop, end);
    }

    private static int Dotted(string text, int start, int stop, int end)
    {
        while (stop > start && text[stop - 1] is '.' or '-')
            stop--;
        var dot = text.LastIndexOf('.', Math.Max(start, stop - 1), Math.Max(0, stop - 1 - start));
        if (IsGroup(text.AsSpan(start, stop - start)))
            return stop;
        if (dot <= start || stop - dot - 1 is < 2 or > 4)
            return 0;
        var last = text.AsSpan(dot + 1, stop - dot - 1);
        if (!TokenLexicon.Suffixes.Contains(last) || (char.IsUpper(last[0]) && !char.IsUpper(last[1])))
            return 0;
        while (stop < end && text[stop] == '/')
            return stop + Trimmed(text.AsSpan(stop, end - stop));
        return stop;
    }

    // "alt.history.maps": three or more parts in small letters.
    private static bool IsGroup(ReadOnlySpan<char> name)
    {
        var (dots, part) = (0, 0);
        foreach (var c in name)
        {
            if (c == '.')
            {
                if (part < 2)
                    return false;
                (dots, part) = (dots + 1, 0);
            }
            else if (!char.IsAsciiLetterLower(c) && c != '-')
            {
                return false;
            }
            else
            {
                part++;
            }
        }

        return dots > 1 && part > 0;
    }

    private static int Trimmed(ReadOnlySpan<char> address)
    {
        var length = address.IndexOfAny("<>\"”“");
        length = length < 0 ? address.Length : length;
        if (address[..length].EndsWith(Ellipsis))
            return length;
        while (length > 1 && address[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’')
            length--;
        return length;
    }
}
