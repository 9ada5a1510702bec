using System.IO.Compression;
using System.Text;

namespace Stemma.Parse;

/// <summary>Where sentences end, learned: integer weights of hashed features, and how words are usually written. Immutable.</summary>
/// <param name="weights">2 to the power <see cref="WeightBits"/>; features that share a place share a weight.</param>
/// <param name="cases">Hashes of words, ascending, each with its <see cref="WordCase"/> in the lowest two bits.</param>
internal sealed class SentenceModel(sbyte[] weights, uint[] cases)
{
    public const int WeightBits = 17;
    public const uint CaseMask = 3;

    private const string Resource = "Stemma.Parse.sentences.bin";
    private const uint Magic = 0x31534D53;

    private static readonly Lazy<SentenceModel> Embedded = new(Load);

    private readonly uint[] _cases = Index(cases);

    /// <summary>The model that ships with the engine.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static SentenceModel Shipped => Embedded.Value;

    public int Score(ReadOnlySpan<uint> features)
    {
        var score = 0;
        foreach (var feature in features)
            score += weights[feature >> (32 - WeightBits)];
        return score;
    }

    /// <summary>How the word of this hash is usually written inside a sentence.</summary>
    public WordCase CaseOf(uint word)
    {
        var mask = (uint)_cases.Length - 1;
        var slot = (word >> 2) & mask;
        while (_cases[slot] != 0)
        {
            if (((_cases[slot] ^ word) & ~CaseMask) == 0)
                return (WordCase)(_cases[slot] & CaseMask);
            slot = (slot + 1) & mask;
        }

        return WordCase.Unknown;
    }

    /// <exception cref="InvalidDataException">Not such a file.</exception>
    public static SentenceModel Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(brotli, Encoding.UTF8);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("These are not weights of the sentence splitter; rebuild them with the trainer.");
        var weights = new sbyte[1 << WeightBits];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = reader.ReadSByte();
        var cases = new uint[reader.ReadInt32()];
        for (var i = 0; i < cases.Length; i++)
            cases[i] = reader.ReadUInt32();
        return new SentenceModel(weights, cases);
    }

    public void Write(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli, Encoding.UTF8);
        writer.Write(Magic);
        foreach (var weight in weights)
            writer.Write(weight);
        writer.Write(cases.Length);
        foreach (var entry in cases)
            writer.Write(entry);
    }

    private static SentenceModel Load()
    {
        using var stream = typeof(SentenceModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The engine was built without models/en/sentences.bin; build the weights with Stemma.Train first.");
        return Read(stream);
    }

    private static uint[] Index(uint[] cases)
    {
        var slots = new uint[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(cases.Length + 1) * 2)];
        var mask = (uint)slots.Length - 1;
        foreach (var entry in cases)
        {
            var slot = (entry >> 2) & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = entry;
        }

        return slots;
    }
}
