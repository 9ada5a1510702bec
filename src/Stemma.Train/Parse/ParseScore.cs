namespace Stemma.Train.Parse;

/// <summary>Counts behind one F1.</summary>
internal readonly record struct ParseScore(int Right, int System, int Gold)
{
    public double F1 => System + Gold == 0 ? 0 : 200.0 * Right / (System + Gold);
}
