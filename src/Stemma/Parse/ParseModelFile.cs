using System.IO.Compression;
using System.Text;

namespace Stemma.Parse;

/// <summary>The weights as one Brotli stream of columns; numbers are little-endian or of variable length.</summary>
internal static class ParseModelFile
{
    private const uint Magic = 0x32504D53;

    /// <exception cref="InvalidDataException">Not such a file.</exception>
    public static ParseModel Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        var reader = new ByteReader(plain.GetBuffer());
        if (reader.UInt32() != Magic)
            throw new InvalidDataException("These are not weights of the parser; rebuild them with the trainer.");
        var upos = Strings(reader);
        var xpos = Strings(reader);
        var relations = Strings(reader);
        var allowed = new Dictionary<uint, byte[]>();
        for (var n = reader.Number(); n > 0; n--)
        {
            var word = reader.UInt32();
            allowed.Add(word, reader.Bytes(reader.Byte()));
        }

        TagPair[] tags = [.. upos.Zip(xpos, (u, x) => new TagPair(u, x))];
        return new ParseModel(
            tags,
            relations,
            Clusters(reader),
            new Tagger(Table(reader), new TagDictionary(allowed)),
            new TreeParser(Table(reader), tags, relations, TreeParser.ReadingWidth),
            new NameReader(new NameTagger(Table(reader)), new NameTagger(Table(reader)), tags),
            new Lemmatiser(Map(reader), Map(reader)),
            new Morphology(Strings(reader), Map(reader)));
    }

    public static void Write(ParseModel model, Stream stream)
    {
        using var plain = new MemoryStream();
        using (var writer = new BinaryWriter(plain, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            Write(writer, [.. model.Tags.Select(t => t.Upos)]);
            Write(writer, [.. model.Tags.Select(t => t.Xpos)]);
            Write(writer, model.Relations);
            var allowed = model.Tagger.Dictionary.Allowed;
            writer.Write7BitEncodedInt(allowed.Count);
            foreach (var (word, tags) in allowed.OrderBy(a => a.Key))
            {
                writer.Write(word);
                writer.Write((byte)tags.Length);
                writer.Write(tags);
            }

            Write(writer, model.Clusters);
            Write(writer, (WeightTable)model.Tagger.Scorer);
            Write(writer, (WeightTable)model.Trees.Scorer);
            Write(writer, (WeightTable)model.Names.First.Scorer);
            Write(writer, (WeightTable)model.Names.Second.Scorer);
            Write(writer, model.Lemmas.Exceptions);
            Write(writer, model.Lemmas.Rules);
            Write(writer, model.Morphology.Usual);
            Write(writer, model.Morphology.Exceptions);
        }

        using var brotli = new BrotliStream(stream, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true);
        brotli.Write(plain.GetBuffer(), 0, (int)plain.Length);
    }

    private static WordClusters Clusters(ByteReader reader)
    {
        var words = new uint[reader.Number()];
        var leaves = new ushort[words.Length];
        var last = 0u;
        for (var i = 0; i < words.Length; i++)
            words[i] = last += (uint)reader.Number();
        for (var i = 0; i < leaves.Length; i++)
            leaves[i] = reader.UInt16();
        return new WordClusters(words, leaves);
    }

    private static void Write(BinaryWriter writer, WordClusters clusters)
    {
        writer.Write7BitEncodedInt(clusters.Words.Length);
        var last = 0u;
        foreach (var word in clusters.Words)
        {
            writer.Write7BitEncodedInt64(word - last);
            last = word;
        }

        foreach (var leaf in clusters.Leaves)
            writer.Write(leaf);
    }

    private static WeightTable Table(ByteReader reader)
    {
        var classCount = reader.Number();
        var features = new uint[reader.Number()];
        var last = 0u;
        for (var i = 0; i < features.Length; i++)
            features[i] = last += (uint)reader.Number();
        var counts = reader.Bytes(features.Length);
        var classes = reader.Bytes(reader.Number());
        var weights = new short[classes.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var zigzag = reader.Number();
            weights[i] = (short)((zigzag >>> 1) ^ -(zigzag & 1));
        }

        return new WeightTable(classCount, features, counts, classes, weights);
    }

    private static void Write(BinaryWriter writer, WeightTable table)
    {
        writer.Write7BitEncodedInt(table.ClassCount);
        writer.Write7BitEncodedInt(table.Features.Length);
        var last = 0u;
        foreach (var feature in table.Features)
        {
            writer.Write7BitEncodedInt64(feature - last);
            last = feature;
        }

        writer.Write(table.Counts);
        writer.Write7BitEncodedInt(table.Classes.Length);
        writer.Write(table.Classes);
        foreach (var weight in table.Weights)
            writer.Write7BitEncodedInt((weight << 1) ^ (weight >> 31));
    }

    private static string[] Strings(ByteReader reader)
    {
        var strings = new string[reader.Number()];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = reader.String();
        return strings;
    }

    private static void Write(BinaryWriter writer, string[] strings)
    {
        writer.Write7BitEncodedInt(strings.Length);
        foreach (var text in strings)
            writer.Write(text);
    }

    private static Dictionary<string, string> Map(ByteReader reader)
    {
        var count = reader.Number();
        var map = new Dictionary<string, string>(count, StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var key = reader.String();
            var value = reader.String();
            if (!values.TryAdd(value, value))
                value = values[value];
            map.Add(key, value);
        }

        return map;
    }

    private static void Write(BinaryWriter writer, Dictionary<string, string> map)
    {
        writer.Write7BitEncodedInt(map.Count);
        foreach (var (key, value) in map.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            writer.Write(value);
        }
    }
}
