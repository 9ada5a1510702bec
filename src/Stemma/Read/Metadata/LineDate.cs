using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>The day of publication as a document's own lines give it: a line that is a date, or says "published".</summary>
internal static class LineDate
{
    private const int MaxLine = 120;

    private static readonly string[] Openings = [.. LexiconTable.Rows("Read.published-openings.tsv", 1).Select(row => row[0])];

    /// <summary>Lines of prose are not looked into; two lines that name different days tell nothing.</summary>
    public static Publication Among(IEnumerable<string> lines)
    {
        LocalDate? found = null;
        foreach (string line in lines)
        {
            if (line.Length > MaxLine || WrittenDate.In(line) is not { } day)
                continue;
            if (Openings.Any(o => line.StartsWith(o, StringComparison.OrdinalIgnoreCase)))
                return Publication.OnDay(day, PublicationBasis.Text);
            if (!WrittenDate.IsWhole(line))
                continue;
            if (found is { } earlier && earlier != day)
                return Publication.Unknown;
            found = day;
        }

        return found is { } only ? Publication.OnDay(only, PublicationBasis.Text) : Publication.Unknown;
    }
}
