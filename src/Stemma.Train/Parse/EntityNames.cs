using System.Globalization;
using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>
/// Names out of the entities of GUM: mentions of persons, places and organisations whose head is a proper noun, from the first to
/// the last word of what GUM calls the smallest span, with the proper nouns next to it; the longest of nested ones.
/// </summary>
internal static class EntityNames
{
    private const int KindField = 1;
    private const int SpanField = 5;

    /// <returns>Marks as <see cref="NameMarks"/> numbers them, by sentence.</returns>
    public static Dictionary<string, int[]> Read(string path)
    {
        var marks = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var open = new List<(string Id, string[] Fields, string Sentence, int First)>();
        var rows = new List<string[]>();
        var found = new List<(int First, int Last, NameKind Kind)>();
        var id = "";
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                id = line["# sent_id = ".Length..];
            if (line.Length > 0 && line[0] != '#' && !line[..line.IndexOf('\t', StringComparison.Ordinal)].Contains('.', StringComparison.Ordinal))
            {
                var row = line.Split('\t');
                if (row[0].Contains('-', StringComparison.Ordinal))
                    continue;
                rows.Add(row);
                foreach (var bracket in Brackets(row[9]))
                    Follow(bracket, id, rows.Count - 1, open, found);
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                marks.Add(id, Mark(rows, found));
                rows.Clear();
                found.Clear();
                open.Clear();
            }
        }

        return marks;
    }

    private static IEnumerable<string> Brackets(string misc)
    {
        var value = misc.Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal));
        if (value is null)
            yield break;
        var start = "Entity=".Length;
        for (var i = start; i < value.Length; i++)
        {
            if (i + 1 < value.Length && value[i + 1] != '(' && value[i] != ')')
                continue;
            yield return value[start..(i + 1)];
            start = i + 1;
        }
    }

    private static void Follow(
        string bracket, string sentence, int word, List<(string Id, string[] Fields, string Sentence, int First)> open, List<(int, int, NameKind)> found)
    {
        var fields = bracket.Trim('(', ')').Split('-');
        if (bracket[0] == '(')
            open.Add((fields[0], fields, sentence, word));
        if (bracket[^1] != ')')
            return;
        var at = open.FindLastIndex(o => o.Id == fields[0]);
        if (at < 0)
            return;
        var mention = open[at];
        open.RemoveAt(at);
        if (mention.Fields.Length <= SpanField || Kind(mention.Fields[KindField]) is not { } kind)
            return;
        int[] span = [.. mention.Fields[SpanField].Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        found.Add((mention.First + span.Min() - 1, Math.Min(word, mention.First + span.Max() - 1), kind));
    }

    private static NameKind? Kind(string type) => type switch
    {
        "person" => NameKind.Person,
        "place" => NameKind.Location,
        "organization" => NameKind.Organisation,
        _ => null,
    };

    private static int[] Mark(List<string[]> rows, List<(int First, int Last, NameKind Kind)> found)
    {
        var marks = new int[rows.Count];
        foreach (var (first, last, kind) in found.OrderByDescending(f => f.Last - f.First).ThenBy(f => f.First))
        {
            var (from, to) = (first, last);
            if (to >= rows.Count || !IsProper(rows[from]) || !IsProper(rows[to]))
                continue;
            while (from > 0 && IsProper(rows[from - 1]) && marks[from - 1] == NameMarks.Outside)
                from--;
            while (to + 1 < rows.Count && IsProper(rows[to + 1]) && rows[to + 1][7] == "flat" && marks[to + 1] == NameMarks.Outside)
                to++;
            if (marks.AsSpan(from, to - from + 1).ContainsAnyExcept(NameMarks.Outside))
                continue;
            for (var i = from; i <= to; i++)
                marks[i] = 1 + (4 * (int)kind) + (from == to ? 3 : i == from ? 0 : i == to ? 2 : 1);
        }

        return marks;
    }

    private static bool IsProper(string[] row) => row[3] == "PROPN";
}
