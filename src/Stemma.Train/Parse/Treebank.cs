using System.Globalization;

namespace Stemma.Train.Parse;

/// <summary>Reads treebanks in CoNLL-U as published; trusts them to be well formed.</summary>
internal static class Treebank
{
    public static List<GoldSentence> Read(string path)
    {
        var sentences = new List<GoldSentence>();
        var rows = new List<string[]>();
        var (id, paragraph) = ("", true);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) || (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_", StringComparison.Ordinal)))
            {
                paragraph = true;
            }
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line["# sent_id = ".Length..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(Build(id, rows, paragraph));
                rows.Clear();
                paragraph = false;
            }
        }

        if (rows.Count > 0)
            sentences.Add(Build(id, rows, paragraph));
        return sentences;
    }

    private static GoldSentence Build(string id, List<string[]> rows, bool paragraph)
    {
        var words = rows.FindAll(r => !r[0].Contains('-', StringComparison.Ordinal) && !r[0].Contains('.', StringComparison.Ordinal));
        var surface = new List<(string, int, bool)>();
        var covered = 0;
        foreach (var row in rows)
        {
            if (row[0].Contains('.', StringComparison.Ordinal))
                continue;
            var space = !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            var dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                var first = Number(row[0][..dash]);
                covered = Number(row[0][(dash + 1)..]);
                surface.Add((row[1], covered - first + 1, space));
            }
            else if (Number(row[0]) > covered)
            {
                surface.Add((row[1], 1, space));
            }
        }

        return new GoldSentence(
            id, Column(words, 1), Column(words, 2), Column(words, 3), Column(words, 4), Column(words, 5),
            [.. words.Select(w => Number(w[6]) - 1)], Column(words, 7), [.. surface], paragraph);
    }

    private static string[] Column(List<string[]> words, int column) => [.. words.Select(w => w[column])];

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
