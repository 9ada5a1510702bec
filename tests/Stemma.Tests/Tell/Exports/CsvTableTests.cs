using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Tell;
using Stemma.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class CsvTableTests
{
    private const ulong Seed = 20411203;
    private const ulong Gamma = 17;
    private const int Cases = 2000;

    private static readonly Arbitrary<string> Hostile =
        (from letters in Gen.Elements('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '\'', ' ', 'a', '1', '＝', '|', '\0', 'ö').ArrayOf()
         select new string(letters)).ToArbitrary();

    [Fact]
    public void No_text_is_a_formula_and_none_is_lost() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(Seed, Gamma),
        Prop.ForAll(Hostile, text =>
        {
            var cell = Assert.Single(Exported.Cells(Row(table => table.Text("x").Text(text).Text("y"))))[1];
            Assert.Equal(text, cell.StartsWith('\'') && cell != text ? cell[1..] : cell);
            Assert.DoesNotContain(cell.Length == 0 ? 'x' : cell[0], "=+-@\t\r\n＝＋－＠");
        }));

    [Fact]
    public void A_number_stays_a_number() =>
        Assert.Equal("-12.5,0.1,-0.000123,,3,\n", Row(table => table.Number(-12.50m).Number(0.1m).Degrees(-0.0001234, 6).Degrees(null, 6).Number(3).Number(null)));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=1,1", "\"'=1,1\"")]
    [InlineData("a=1", "a=1")]
    public void Cells_are_quoted_as_rfc_4180_says(string text, string written) =>
        Assert.Equal(written + "\n", Row(table => table.Text(text)));

    [Theory]
    [InlineData(ExportFormat.CsvUcdp)]
    [InlineData(ExportFormat.CsvAcled)]
    public async Task Another_program_reads_and_writes_the_same_cells(ExportFormat format)
    {
        foreach (var dossier in new[] { await Exported.SampleAsync(), CodedStory.Dossier(), InventedStory.Dossier() })
        {
            var cells = Exported.Cells(Exported.Text(dossier, format));
            await using var again = new StringWriter();
            await using (var writer = CsvWriter.Create(again, new CsvWriterOptions { HasHeader = false }, leaveOpen: true))
            {
                foreach (var row in cells)
                    writer.WriteRecord(row);
            }

            Assert.Equal(cells, Exported.Cells(again.ToString()));
            Assert.All(cells, row => Assert.Equal(cells[0].Length, row.Length));
        }
    }

    private static string Row(Action<CsvTable> write)
    {
        using var text = new StringWriter();
        var table = new CsvTable(text);
        write(table);
        table.EndRow();
        return text.ToString();
    }
}
