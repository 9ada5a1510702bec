using System.Text;
using System.Text.Json;
using Stemma.Tell;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class HostileExportTests
{
    public static TheoryData<ExportFormat> Formats => [.. Exported.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Same_dossier_same_bytes_without_mark_and_with_line_feeds(ExportFormat format)
    {
        var bytes = Exported.Bytes(InventedStory.Dossier(), format);

        Assert.Equal(bytes, Exported.Bytes(InventedStory.Dossier(), format));
        Assert.NotEqual(0xEF, bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_stream_stays_open(ExportFormat format)
    {
        using var stream = new MemoryStream();
        DossierExport.Write(InventedStory.Dossier(), format, stream);

        Assert.True(stream.CanWrite);
    }

    [Theory]
    [InlineData(ExportFormat.CsvUcdp)]
    [InlineData(ExportFormat.CsvAcled)]
    public void No_cell_of_a_hostile_story_is_a_formula(ExportFormat format)
    {
        string[] formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"];
        foreach (var payload in Payloads.All.Concat(formulas))
        {
            var cells = Exported.Cells(Exported.Text(Deadly(payload), format));
            Assert.Equal(2, cells.Count);
            Assert.Equal(cells[0].Length, cells[1].Length);
            Assert.DoesNotContain(cells[1], cell => cell.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal) && !decimal.TryParse(cell, out _));
            Assert.Contains(cells[1], cell => cell.Contains(WithoutLoneSurrogates(payload), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_map_of_a_hostile_story_is_json_that_is_safe_within_html() => Assert.All(Payloads.All, payload =>
    {
        var json = Exported.Text(HostileStory.Of(payload), ExportFormat.GeoJson);

        Assert.DoesNotContain('<', json);
        JsonDocument.Parse(json).Dispose();
    });

    [Fact]
    public void Nothing_a_hostile_story_says_comes_alive_in_markdown() => Assert.All(Payloads.All.Concat(["a@b.example", "[a](https://b.example)", "![x](y)", "# x", "www.b.example"]), payload =>
    {
        var text = Exported.Text(HostileStory.Of(payload), ExportFormat.Markdown);

        foreach (var line in text.Split('\n'))
        {
            var bare = WithoutCode(line).Replace("@<!-- -->", "", StringComparison.Ordinal);
            Assert.DoesNotContain('<', bare);
            Assert.DoesNotContain('@', bare);
            Assert.DoesNotContain("](", bare.Replace("\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("://", bare.Replace("\\://", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("www.", bare, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("^(|#{1,3} .*|( {2})?- .*|\\|.*\\||[0-9]+ reports?, .*)$", line);
        }

        Assert.Equal(7, text.Split('\n').Count(line => line.StartsWith("## ", StringComparison.Ordinal)));
    });

    /// <summary>A story of deaths, so that there is a row, with the payload for every word.</summary>
    private static Dossier Deadly(string payload)
    {
        var hostile = HostileStory.Of(payload);
        return hostile with
        {
            Claims = [.. hostile.Claims.Select(claim => claim with { Estimate = claim.Estimate! with { Measure = "killed" } })],
            Assertions = [.. hostile.Assertions.Select(told => told with { Event = told.Event! with { Mode = "aerial" } })],
        };
    }

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>The line without its code spans: a run of backticks up to the next of the same length; escaped ones open none.</summary>
    private static string WithoutCode(string line)
    {
        var rest = line.Replace("\\`", "", StringComparison.Ordinal);
        while (rest.IndexOf('`', StringComparison.Ordinal) is var start and >= 0)
        {
            var length = rest[start..].TakeWhile(unit => unit == '`').Count();
            var end = rest.IndexOf(" " + new string('`', length), start + length, StringComparison.Ordinal);
            Assert.True(end > 0, line);
            rest = rest[..start] + rest[(end + 1 + length)..];
        }

        return rest;
    }
}
