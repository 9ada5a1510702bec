using System.Buffers;
using System.Globalization;

namespace Stemma.Tell.Exports;

/// <summary>
/// Rows after RFC 4180, but for lines that end in a line feed alone. A text cell that a spreadsheet would take for a formula
/// gets an apostrophe in front of it; a number stays as it is.
/// </summary>
internal sealed class CsvTable(TextWriter writer)
{
    private const string Comma = ",";

    /// <summary>Signs that open a formula, wide forms included, and white space that some programs strip in front of one.</summary>
    private static readonly SearchValues<char> Opening = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private bool _begun;

    public void Header(IEnumerable<string> names)
    {
        foreach (var name in names)
            Cell(name);
        EndRow();
    }

    /// <summary>Blank for null.</summary>
    public CsvTable Text(string? text) => Cell(text is { Length: > 0 } && Opening.Contains(text[0]) ? "'" + text : text ?? "");

    public CsvTable Number(decimal? number) => Cell(number is { } known ? Code.Plain(known).ToString(CultureInfo.InvariantCulture) : "");

    /// <param name="decimals">How many at most.</param>
    public CsvTable Degrees(double? degrees, int decimals) =>
        Cell(degrees is { } known ? Math.Round(known, decimals, MidpointRounding.ToEven).ToString("0.######", CultureInfo.InvariantCulture) : "");

    public CsvTable Blank(int cells = 1)
    {
        for (var i = 0; i < cells; i++)
            Cell("");
        return this;
    }

    public void EndRow()
    {
        writer.Write('\n');
        _begun = false;
    }

    private CsvTable Cell(string text)
    {
        writer.Write(_begun ? Comma : "");
        _begun = true;
        if (text.AsSpan().ContainsAny(Quoted))
        {
            writer.Write('"');
            writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(text);
        }

        return this;
    }
}
