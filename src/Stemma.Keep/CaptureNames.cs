namespace Stemma.Keep;

/// <summary>The order of names: by UTF-16 code unit, and runs of digits by their value ("a.jsonl:9" before "a.jsonl:10").</summary>
internal sealed class CaptureNames : IComparer<string>
{
    public static CaptureNames Order { get; } = new();

    public int Compare(string? x, string? y)
    {
        var one = x.AsSpan();
        var other = y.AsSpan();
        while (!one.IsEmpty && !other.IsEmpty)
        {
            var (digits, others) = (Digits(one), Digits(other));
            var order = digits > 0 && others > 0
                ? ByValue(one[..digits], other[..others])
                : one[0].CompareTo(other[0]);
            if (order != 0)
                return order;
            one = one[Math.Max(1, digits)..];
            other = other[Math.Max(1, others)..];
        }

        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(x, y);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int ByValue(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one.TrimStart('0');
        other = other.TrimStart('0');
        return one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.SequenceCompareTo(other);
    }
}
