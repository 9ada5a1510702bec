using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Stemma.Trace;

/// <summary>
/// How rare a word is in news at large, whatever the collection: so that what two reports have in common does not change with a third.
/// </summary>
internal static class WordRanks
{
    /// <summary>Stems in the file; one that is not among them is as rare as the last.</summary>
    public const int Count = 1 << 16;

    /// <summary>Words of a report for which the share of reports that use a word is reckoned.</summary>
    private const int WordsOfReport = 400;

    /// <summary>The sum of 1/rank over half a million words: by Zipf's law the word of rank r is one in so many times r words (Zipf 1949).</summary>
    private const double Harmonic = 13.3;

    private static readonly FrozenDictionary<uint, int> Ranks = Load();

    /// <summary>The logarithm of one and the reports for each that uses the word: 0.7 for one that all use, 7.7 for the rarest.</summary>
    /// <param name="stem">Its hash.</param>
    public static double RarityOf(uint stem)
    {
        var rank = Ranks.GetValueOrDefault(stem, Count - 1) + 1;
        var share = 1 - Math.Exp(-WordsOfReport / (Harmonic * rank));
        return Math.Log(1 + (1 / share));
    }

    /// <summary>32 bits of SHA-256.</summary>
    public static uint HashOf(string stem)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(stem.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }

    private static FrozenDictionary<uint, int> Load()
    {
        using var stream = typeof(WordRanks).Assembly.GetManifestResourceStream("Stemma.Trace.ranks.bin")
            ?? throw new InvalidDataException("The ranks of words are not embedded.");
        var bytes = new byte[Count * sizeof(uint)];
        stream.ReadExactly(bytes);
        var ranks = new Dictionary<uint, int>(Count);
        for (var rank = 0; rank < Count; rank++)
            ranks.TryAdd(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(rank * sizeof(uint))), rank);
        return ranks.ToFrozenDictionary();
    }
}
