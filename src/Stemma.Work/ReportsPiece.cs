using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Work;

/// <summary>A piece of work that is reports to parse: the numbers of their rows, as a message has them.</summary>
internal static class ReportsPiece
{
    /// <summary>Reports of one message.</summary>
    private const int Most = 16;

    /// <summary>So many messages at least, before one is for several reports: whoever has nothing to do finds one.</summary>
    private const int Messages = 64;

    /// <summary>Reports of one message where so many are asked for.</summary>
    public static int SizeAmong(int reports) => Math.Clamp(reports / Messages, 1, Most);

    public static string Of(IEnumerable<long> reports) => string.Join(',', reports.Select(report => report.ToString(CultureInfo.InvariantCulture)));

    /// <returns>Null when it is no such piece.</returns>
    public static ImmutableArray<long>? Read(string piece)
    {
        var reports = ImmutableArray.CreateBuilder<long>();
        foreach (var number in piece.Split(','))
        {
            if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var report))
                return null;
            reports.Add(report);
        }

        return reports.ToImmutable();
    }
}
