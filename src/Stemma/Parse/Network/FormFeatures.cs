using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>What the network sees of a word by itself: the word, its pieces, its shape. All by hash.</summary>
internal static class FormFeatures
{
    /// <summary>Buckets that pieces are hashed into.</summary>
    public const int PieceBuckets = 1 << 15;

    public const int ShapeBuckets = 1 << 10;

    /// <summary>Characters looked at; of a longer form, the last ones.</summary>
    public const int MaxLength = 48;

    public const int MaxPieces = MaxPrefix + MaxSuffix + (2 * (MaxLength + 2));

    private const int MaxPrefix = 4;
    private const int MaxSuffix = 5;
    private const int ShapeLength = 8;

    /// <summary>In lower case with every digit a zero; what <see cref="Word"/> and <see cref="Pieces"/> take.</summary>
    /// <param name="lower">Room for <see cref="MaxLength"/>.</param>
    public static ReadOnlySpan<char> Normalise(ReadOnlySpan<char> form, Span<char> lower)
    {
        if (form.Length > MaxLength)
            form = form[^MaxLength..];
        for (var k = 0; k < form.Length; k++)
            lower[k] = char.IsDigit(form[k]) ? '0' : form[k] == '’' ? '\'' : char.ToLowerInvariant(form[k]);
        return lower[..form.Length];
    }

    public static uint Word(ReadOnlySpan<char> normal) => Feature.Text(normal);

    /// <summary>Beginnings, endings, and all stretches of three and four characters, the edges of the word among them.</summary>
    /// <param name="buckets">Room for <see cref="MaxPieces"/>.</param>
    /// <returns>How many.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Pieces(ReadOnlySpan<char> normal, Span<int> buckets)
    {
        var count = 0;
        for (var length = 1; length <= Math.Min(MaxPrefix, normal.Length); length++)
            buckets[count++] = Bucket(1, normal[..length]);
        for (var length = 1; length <= Math.Min(MaxSuffix, normal.Length); length++)
            buckets[count++] = Bucket(2, normal[^length..]);
        Span<char> edged = stackalloc char[normal.Length + 2];
        edged[0] = '<';
        normal.CopyTo(edged[1..]);
        edged[^1] = '>';
        for (var length = 3; length <= 4; length++)
        {
            for (var start = 0; start + length <= edged.Length; start++)
                buckets[count++] = Bucket(3, edged.Slice(start, length));
        }

        return count;
    }

    /// <summary>Of the form as it stands: runs of one kind of character are one sign.</summary>
    public static int Shape(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[ShapeLength];
        var length = 0;
        foreach (var c in form)
        {
            var sign = char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : char.IsDigit(c) ? '0' : c;
            if (length > 0 && shape[length - 1] == sign)
                continue;
            if (length == shape.Length)
                break;
            shape[length++] = sign;
        }

        var single = form.Length == 1 ? 1u : 0u;
        return (int)(Feature.Of(4, Feature.Text(shape[..length]), single) % ShapeBuckets);
    }

    private static int Bucket(int kind, ReadOnlySpan<char> piece) => (int)(Feature.Of(kind, Feature.Text(piece)) % PieceBuckets);
}
