namespace Stemma.Keep.Stores.Postgres;

/// <summary>The order of keys, byte by byte.</summary>
internal sealed class BytesInOrder : IComparer<byte[]>
{
    public static BytesInOrder Ascending { get; } = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
