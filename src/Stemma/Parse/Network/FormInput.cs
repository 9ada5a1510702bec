using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>The input of the first layer for one word.</summary>
internal static class FormInput
{
    private const int PiecesStart = NetworkShape.StaticColumns + NetworkShape.Word;
    private const int ShapeStart = PiecesStart + NetworkShape.Pieces;

    /// <param name="x">Overwritten; <see cref="NetworkShape.Input"/> values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(NetworkWeights weights, string form, Span<float> x)
    {
        Span<char> lower = stackalloc char[FormFeatures.MaxLength];
        Span<int> buckets = stackalloc int[FormFeatures.MaxPieces];
        x.Clear();
        var normal = FormFeatures.Normalise(form, lower);
        var word = FormFeatures.Word(normal);
        var vector = weights.VectorWords.Find(word);
        if (vector < 0)
        {
            x[NetworkShape.Static] = 1f;
        }
        else
        {
            for (var i = 0; i < NetworkShape.Static; i++)
                x[i] = weights.Vectors[(vector * NetworkShape.Static) + i] * NetworkWeights.VectorStep;
        }

        if (weights.PlaceWords.Find(word) is var place and >= 0)
            Mark(weights.Places[place], x);
        var row = weights.WordRows.Find(word);
        if (row < 0)
            row = weights.WordRows.Words.Length;
        weights.Words.AsSpan(row * NetworkShape.Word, NetworkShape.Word).CopyTo(x[NetworkShape.StaticColumns..]);

        var pieces = x.Slice(PiecesStart, NetworkShape.Pieces);
        var count = FormFeatures.Pieces(normal, buckets);
        var factor = 1f / MathF.Sqrt(count);
        foreach (var bucket in buckets[..count])
        {
            var piece = weights.Pieces.AsSpan(bucket * NetworkShape.Pieces, NetworkShape.Pieces);
            for (var i = 0; i < pieces.Length; i++)
                pieces[i] += piece[i] * factor;
        }

        weights.Shapes.AsSpan(FormFeatures.Shape(form) * NetworkShape.Shape, NetworkShape.Shape).CopyTo(x[ShapeStart..]);
    }

    /// <summary>A one in the column of each fact.</summary>
    public static void Mark(PlaceFacts facts, Span<float> x)
    {
        for (var fact = 0; fact < NetworkShape.Places; fact++)
        {
            if (((int)facts & (1 << fact)) != 0)
                x[NetworkShape.PlaceStart + fact] = 1f;
        }
    }
}
