namespace Stemma.Read;

/// <summary>What the class names and identifiers of one page say; names that come again are read once. Not for several threads.</summary>
internal sealed class PartNames
{
    private readonly Dictionary<string, (string? Reason, bool IsBody)> _read = new(StringComparer.Ordinal);

    public (string? Reason, bool IsBody) Of(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty || names.Length > PageParts.MaxNameLength)
            return default;
        var read = _read.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!read.TryGetValue(names, out var known))
            read[names] = known = PageParts.Read(names.ToString());
        return known;
    }
}
