namespace Stemma.Parse;

/// <summary>
/// The weights as columns of little-endian numbers, in two files: the vectors and place words that were not learnt here, and all else. Weights are
/// kept in half precision.
/// </summary>
internal static class ParseModelFile
{
    public const uint Magic = 0x34504D53;

    public const uint VectorsMagic = 0x32564D53;

    /// <exception cref="InvalidDataException">Not such files.</exception>
    public static ParseModel Read(Stream model, Stream vectors)
    {
        var reader = Open(model, Magic);
        TagPair[] tags = [.. Strings(reader).Zip(Strings(reader), (u, x) => new TagPair(u, x))];
        var relations = Strings(reader);
        var words = new WordIndex(reader.UInt32s(reader.Number()));
        var (wordTable, pieces, shapes) = (reader.Halves(), reader.Halves(), reader.Halves());
        var layers = new LayerWeights[NetworkShape.Layers];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            layers[layer] = new LayerWeights(
                Dense(reader, layer == 0 ? NetworkShape.Input : NetworkShape.Encoded), Matrix(reader, NetworkShape.Units), Matrix(reader, NetworkShape.Units));
        }

        var vectorReader = Open(vectors, VectorsMagic);
        var network = new NetworkWeights(
            new WordIndex(vectorReader.UInt32s(vectorReader.Number())), vectorReader.SBytes(),
            new WordIndex(vectorReader.UInt32s(vectorReader.Number())), [.. vectorReader.SBytes().Select(b => (PlaceFacts)b)], words, wordTable, pieces, shapes, layers,
            Dense(reader, NetworkShape.Encoded), reader.Halves(), Dense(reader, NetworkShape.Arc), Dense(reader, NetworkShape.Label),
            Dense(reader, NetworkShape.Tag), Dense(reader, NetworkShape.Name), reader.Halves());
        return new ParseModel(
            tags, relations, network, new Lemmatiser(Map(reader), Map(reader), network.VectorWords), new Morphology(Strings(reader), Map(reader)));
    }

    private static ByteReader Open(Stream stream, uint magic)
    {
        var bytes = new byte[stream.Length - stream.Position];
        stream.ReadExactly(bytes);
        var reader = new ByteReader(bytes);
        return bytes.Length > sizeof(uint) && reader.UInt32() == magic
            ? reader
            : throw new InvalidDataException("These are not weights of the parser; rebuild them with the trainer.");
    }

    private static DenseWeights Dense(ByteReader reader, int inputs) => new(Matrix(reader, inputs), reader.Halves());

    private static PackedMatrix Matrix(ByteReader reader, int rows)
    {
        var values = reader.Halves();
        var matrix = new PackedMatrix(0, 0);
        matrix.Pack(values, values.Length / rows, rows, values.Length / rows);
        return matrix;
    }

    private static string[] Strings(ByteReader reader)
    {
        var strings = new string[reader.Number()];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = reader.String();
        return strings;
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
}
