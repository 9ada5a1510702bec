using System.Buffers.Binary;
using Stemma.Trace;
using Stemma.Train.Parse;

namespace Stemma.Train.Compile;

/// <summary>The stems of the most frequent words, most frequent first, as hashes: see <see cref="WordRanks"/>.</summary>
internal static class RanksCompiler
{
    public static byte[] Compile(string folder)
    {
        var seen = new HashSet<uint>();
        var bytes = new List<byte>(WordRanks.Count * sizeof(uint));
        Span<byte> four = stackalloc byte[sizeof(uint)];
        foreach (var word in WordVectors.Words(folder))
        {
            if (!word.Any(char.IsLetterOrDigit) || Lexicon.IsFunctionWord(word) || !seen.Add(WordRanks.HashOf(Lexicon.SynonymStem(word))))
                continue;
            BinaryPrimitives.WriteUInt32LittleEndian(four, WordRanks.HashOf(Lexicon.SynonymStem(word)));
            bytes.AddRange(four);
            if (seen.Count == WordRanks.Count)
                return [.. bytes];
        }

        throw new InvalidDataException($"Fewer than {WordRanks.Count} stems.");
    }
}
