namespace Stemma.Train.Parse.Network;

/// <summary>What a recurrent layer's backward pass needs of its forward pass. One shard's own.</summary>
internal sealed class RecurrentTrace
{
    public Rows Gates { get; } = new();

    public Rows[] Cells { get; } = [new(), new()];

    public Rows Slopes { get; } = new();

    public Rows CellSlopes { get; } = new();

    public Rows Before { get; } = new();
}
