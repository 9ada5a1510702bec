using System.Globalization;
using System.Text.Json;
using Stemma.Extract;
using Stemma.Tell;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class GeoJsonTests
{
    private static readonly CodedStory.Told Raid = new("Planes raided the harbour", PloverCode.Assault, "raid");

    [Fact]
    public void A_position_is_longitude_then_latitude_to_six_decimals()
    {
        var geometry = Feature(Raid with { Places = ["velmarvik"] }).GetProperty("geometry");

        Assert.Equal("Point", geometry.GetProperty("type").GetString());
        Assert.Equal([-21.5, 64.123457], geometry.GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
    }

    [Theory]
    [InlineData("velmarvik", "town", 1, 1)]
    [InlineData("westland", "admin1", 4, 3)]
    [InlineData("karsova", "country", 6, 3)]
    public void How_exactly_a_place_is_told_is_told_in_three_terms(string place, string precision, int where, int geo)
    {
        var properties = Feature(Raid with { Places = [place] }).GetProperty("properties");

        Assert.Equal((precision, where, geo), (properties.GetProperty("precision").GetString(), properties.GetProperty("where_prec").GetInt32(), properties.GetProperty("geo_precision").GetInt32()));
    }

    [Fact]
    public void What_is_near_a_place_has_a_radius()
    {
        var properties = Feature(Raid with { Quote = "Planes raided a farm near Oldfell", Places = ["oldfell"] }).GetProperty("properties");

        Assert.Equal(("near", 25), (properties.GetProperty("precision").GetString(), properties.GetProperty("radiusKm").GetInt32()));
    }

    [Theory]
    [InlineData("nowhere", "Old Ropewalk")]
    [InlineData(null, null)]
    public void A_claim_whose_place_is_not_known_has_no_geometry_and_is_kept(string? place, string? name)
    {
        var feature = Feature(Raid with { Places = place is null ? [] : [place] });

        Assert.Equal(JsonValueKind.Null, feature.GetProperty("geometry").ValueKind);
        Assert.Equal(("c1", "unknown", name), (feature.GetProperty("properties").GetProperty("claim").GetString(), feature.GetProperty("properties").GetProperty("precision").GetString(), feature.GetProperty("properties").GetProperty("placeName").GetString()));
    }

    [Fact]
    public async Task Every_claim_is_on_the_map_or_beside_it()
    {
        var sample = await Exported.SampleAsync();
        var claims = Features(sample).Select(feature => feature.GetProperty("properties").GetProperty("claim").GetString()!).Distinct();

        Assert.Equal(sample.Claims.Select(claim => claim.Id), claims);
    }

    [Fact]
    public void The_rules_behind_the_figures_go_with_it()
    {
        using var json = JsonDocument.Parse(Exported.Text(CodedStory.Dossier(), ExportFormat.GeoJson));

        Assert.NotEmpty(json.RootElement.GetProperty("rules").GetProperty("intervals").EnumerateArray());
        Assert.False(json.RootElement.TryGetProperty("crs", out _));
    }

    [Fact]
    public async Task Gdal_reads_every_feature()
    {
        var folder = Directory.CreateTempSubdirectory("stemma-test-");
        try
        {
            Dossier[] dossiers = [await Exported.SampleAsync(), CodedStory.Dossier(), InventedStory.Dossier(), .. Payloads.All.Select(HostileStory.Of)];
            foreach (var dossier in dossiers)
            {
                var path = Path.Combine(folder.FullName, "claims.geojson");
                await File.WriteAllBytesAsync(path, Exported.Bytes(dossier, ExportFormat.GeoJson), TestContext.Current.CancellationToken);

                var (code, output, error) = await OutsideProgram.RunAsync("ogrinfo", "gdal-bin", "-ro", "-al", "-so", path);

                Assert.True(code == 0 && error.Length == 0, error);
                Assert.Contains("using driver `GeoJSON' successful", output, StringComparison.Ordinal);
                Assert.Contains($"Feature Count: {Features(dossier).Count.ToString(CultureInfo.InvariantCulture)}\n", output, StringComparison.Ordinal);
                Assert.Contains("claim: String", output, StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonElement Feature(CodedStory.Told told) => Assert.Single(Features(CodedStory.Of(told)));

    private static List<JsonElement> Features(Dossier dossier)
    {
        using var json = JsonDocument.Parse(Exported.Text(dossier, ExportFormat.GeoJson));
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.Clone())];
    }
}
