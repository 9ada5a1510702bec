namespace Stemma.Tell.Page;

/// <summary>How an origin shows wherever it shows: a number, a shape and a colour that say the same.</summary>
/// <param name="Number">From 1 in order of the claims; 0 for what nobody is named for.</param>
internal readonly record struct OriginMark(int Number)
{
    /// <summary>How many hues the style sheet has; a further origin wears the hue again with another shape.</summary>
    public const int Hues = 12;

    private const string Shapes = "●■▲◆";

    public static OriginMark Unattributed { get; } = new(0);

    public string Class => Number == 0 ? "o0" : "o" + Code.Of((Number - 1) % Hues + 1);

    public string Shape => Number == 0 ? "○" : Shapes[(Number - 1) / Hues % Shapes.Length].ToString();
}
