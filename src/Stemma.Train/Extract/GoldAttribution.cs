using System.Globalization;
using Stemma.Text;

namespace Stemma.Train.Extract;

/// <summary>An attribution as annotators marked it in brat's form. Parts may be of several stretches; a source may be missing.</summary>
internal sealed record GoldAttribution(TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content)
{
    /// <summary>Of the first annotator of an article; the others read it to measure agreement.</summary>
    public static List<GoldAttribution> ReadAll(string folder, string article, string text)
    {
        var name = Path.GetFileNameWithoutExtension(article);
        var file = Directory.GetFiles(Path.Combine(folder, "attributions"), name + "_*.ann").Order(StringComparer.Ordinal).First();
        var parts = new Dictionary<string, TextSpan[]>(StringComparer.Ordinal);
        var found = new List<GoldAttribution>();
        var lines = File.ReadAllLines(file);
        var units = Units(text);
        foreach (var line in lines.Where(l => IsRow(l, 'T')))
        {
            var columns = line.Split('\t');
            parts.Add(columns[0], [.. columns[1][(columns[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(range => Range(range, units))]);
        }

        foreach (var line in lines.Where(l => IsRow(l, 'E')))
        {
            var roles = line.Split('\t')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => role.Split(':')).ToList();
            TextSpan[] Role(string role) => [.. roles.Where(r => r[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == role).SelectMany(r => parts[r[1]]).Order()];
            if (roles[0][0].StartsWith("Attribution", StringComparison.Ordinal) && Role("Cue") is { Length: > 0 } cue)
                found.Add(new GoldAttribution(Role("Source"), cue, Role("Content")));
        }

        return [.. found.OrderBy(g => g.Cue[0])];
    }

    // The text of an annotation may run over several lines.
    private static bool IsRow(string line, char kind) => line.Length > 1 && line[0] == kind && char.IsAsciiDigit(line[1]) && line.Contains('\t', StringComparison.Ordinal);

    private static TextSpan Range(string range, int[] units)
    {
        var ends = range.Split(' ');
        return new TextSpan(
            units[int.Parse(ends[0], CultureInfo.InvariantCulture)], units[int.Parse(ends[1], CultureInfo.InvariantCulture)]);
    }

    // Annotations count characters, we count UTF-16 code units.
    private static int[] Units(string text)
    {
        var starts = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            starts.Add(i);
        starts.Add(text.Length);
        return [.. starts];
    }
}
