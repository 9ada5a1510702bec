using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>Memory of one thread that means nothing between two calls.</summary>
internal sealed class Scratch
{
    public PackedMatrix Packed { get; } = new(0, 0);

    public Rows Transposed { get; } = new();
}
