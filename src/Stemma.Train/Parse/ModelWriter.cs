using System.Text;
using Stemma.Parse;
using Stemma.Train.Parse.Network;

namespace Stemma.Train.Parse;

/// <summary>Writes the two files that <see cref="ParseModelFile"/> reads.</summary>
internal static class ModelWriter
{
    public static void WriteVectors(uint[] words, sbyte[] vectors, PlaceTable places, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(ParseModelFile.VectorsMagic);
        Write(writer, words);
        writer.Write7BitEncodedInt(vectors.Length);
        foreach (var value in vectors)
            writer.Write(value);
        Write(writer, places.Words.Words);
        writer.Write7BitEncodedInt(places.Facts.Length);
        foreach (var facts in places.Facts)
            writer.Write((byte)facts);
    }

    public static void Write(NetworkData data, ParseNetwork network, Lemmatiser lemmas, Morphology morphology, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(ParseModelFile.Magic);
        Write(writer, [.. data.Tags.Select(t => t.Upos)]);
        Write(writer, [.. data.Tags.Select(t => t.Xpos)]);
        Write(writer, data.RelationNames);
        Write(writer, data.Words.Words);
        foreach (var table in network.Tables)
            Write(writer, table.Values);
        foreach (var layer in network.Layers)
        {
            Write(writer, layer.Input);
            foreach (var recurrent in layer.Recurrent)
                Write(writer, recurrent.Values);
        }

        Write(writer, network.Heads);
        Write(writer, network.Root.Values);
        foreach (var dense in new[] { network.Arc, network.Relation, network.Tag, network.Name })
            Write(writer, dense);
        Write(writer, network.After.Values);
        Write(writer, lemmas.Exceptions);
        Write(writer, lemmas.Rules);
        Write(writer, morphology.Usual);
        Write(writer, morphology.Exceptions);
    }

    private static void Write(BinaryWriter writer, DenseLayer layer)
    {
        Write(writer, layer.Weights.Values);
        Write(writer, layer.Bias.Values);
    }

    private static void Write(BinaryWriter writer, float[] values)
    {
        writer.Write7BitEncodedInt(values.Length);
        foreach (var value in values)
            writer.Write((Half)value);
    }

    private static void Write(BinaryWriter writer, ReadOnlySpan<uint> values)
    {
        writer.Write7BitEncodedInt(values.Length);
        foreach (var value in values)
            writer.Write(value);
    }

    private static void Write(BinaryWriter writer, string[] strings)
    {
        writer.Write7BitEncodedInt(strings.Length);
        foreach (var text in strings)
            writer.Write(text);
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
