using System.Text.RegularExpressions;

namespace Stemma.Tests.Tell;

internal static class Payloads
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Lines("hostile.txt").Select(Regex.Unescape),
        string.Concat(Enumerable.Repeat("<b>&\u202E", 1 << 14)),
    ];

    public static IEnumerable<string> Lines(string file) => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Tell", "Cases", file))
        .Where(line => line.Length > 0 && line[0] != '#');
}
