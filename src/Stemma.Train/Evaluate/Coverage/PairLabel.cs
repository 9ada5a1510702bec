namespace Stemma.Train.Evaluate.Coverage;

/// <summary>Two reports and how one who read them says they hang together.</summary>
internal sealed record PairLabel(string A, string B, string Label)
{
    public bool IsDerived => Label is "common-source" or "a-from-b" or "b-from-a" or "undecided-derived" or "duplicate";

    /// <summary>Null when the reader could not tell, or when there is nothing to tell.</summary>
    public bool? IsCommonSource => Label switch { "common-source" => true, "a-from-b" or "b-from-a" => false, _ => null };

    public static List<PairLabel> ReadAll(FileInfo file) =>
        [.. File.ReadLines(file.FullName)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new PairLabel(cells[0], cells[1], cells[2]))];
}
