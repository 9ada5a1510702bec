using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Keep.Made;

/// <summary>All that the part of one story is made of.</summary>
/// <param name="story">Its id.</param>
/// <param name="sources">In report order.</param>
/// <param name="widespread">Fingerprints of wording in them that runs through many stories, in order.</param>
internal sealed class StoryInputs(string story, ImmutableArray<LayerStore.Source> sources, ulong[] widespread)
{
    public string Story => story;

    public ImmutableArray<LayerStore.Source> Sources => sources;

    public IReadOnlySet<ulong> Widespread { get; } = widespread.ToHashSet();

    /// <summary>SHA-256; two stories with the same are made into the same part.</summary>
    public byte[] Hash { get; } = HashOf(story, sources, widespread);

    /// <exception cref="FormatException">A capture is damaged.</exception>
    public LoadedStory Load(Collection collection) => new(this, [.. sources.Select(source => collection.Find(source.Key)!.Capture)]);

    private static byte[] HashOf(string story, ImmutableArray<LayerStore.Source> sources, ulong[] widespread)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(Encoding.UTF8.GetBytes(story));
        foreach (var source in sources)
        {
            Append(Convert.FromHexString(source.Key));
            Append(NumberBlob.Of(source.Taken));
        }

        Append(NumberBlob.Of(widespread));
        return hash.GetHashAndReset();

        void Append(byte[] bytes)
        {
            var length = bytes.Length;
            hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
            hash.AppendData(bytes);
        }
    }
}
