namespace Stemma.Parse;

/// <summary>The sizes of the network. Each is whole vectors of any machine; those of layers are whole panels.</summary>
internal static class NetworkShape
{
    /// <summary>Of a word's vector that is not learnt. Behind it stand the mark of a word without one and what is known of it from place names.</summary>
    public const int Static = 100;

    public const int PlaceStart = Static + 1;

    /// <summary>Facts of <see cref="PlaceFacts"/>, one a column.</summary>
    public const int Places = 5;

    public const int StaticColumns = 112;

    public const int Word = 80;

    public const int Pieces = 96;

    public const int Shape = 32;

    public const int Input = StaticColumns + Word + Pieces + Shape;

    /// <summary>Units of a recurrent layer in one direction.</summary>
    public const int Units = 192;

    public const int Layers = 2;

    public const int Encoded = 2 * Units;

    /// <summary>What a word is as a dependent, and what it is as a head, for the arc and for its label.</summary>
    public const int Arc = 192;

    public const int Label = 96;

    public const int Tag = 96;

    public const int Name = 96;

    /// <summary>The first layers of all heads, side by side: dependent, head, label dependent, label head, tag, name.</summary>
    public const int Heads = (2 * Arc) + (2 * Label) + Tag + Name;

    public const int DependentStart = 0;

    public const int HeadStart = Arc;

    public const int LabelDependentStart = 2 * Arc;

    public const int LabelHeadStart = LabelDependentStart + Label;

    public const int TagStart = LabelHeadStart + Label;

    public const int NameStart = TagStart + Tag;
}
