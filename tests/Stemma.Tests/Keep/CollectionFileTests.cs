using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using Stemma.Keep;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Keep;

public sealed class CollectionFileTests : IDisposable
{
    private readonly KeptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_added_comes_back_byte_for_byte_with_all_that_was_told_beside_it()
    {
        var capture = new Capture("https://quay.example/a", new byte[] { 0, 255, 10, 13, 65 }, new GivenMetadata
        {
            Uri = "https://quay.example/b",
            Outlet = "Quay",
            Title = "“Storm” \u202E",
            Published = Publication.OnDay(new LocalDate(2031, 5, 5), PublicationBasis.Given),
        })
        {
            Charset = "windows-1252",
            Place = "crawl.warc@1024",
            Form = CaptureForm.Fragment,
            Told = new PageFacts
            {
                Title = "t",
                Byline = "b",
                OutletName = "o",
                Address = "https://quay.example/c",
                Original = "https://pier.example/d",
                Language = "en",
                Published = new Publication(null, null, PublicationPrecision.None, PublicationBasis.Metadata) { Candidates = [new PublicationCandidate(new LocalDate(2031, 4, 3), PublicationBasis.Metadata, "03/04/2031")] },
            },
            Credits = [new Credit("Pier Post", "Source » Pier Post", new TextSpan(3, 21)) { Kind = CreditKind.Text }, new Credit("Q", "(Q)", null)],
        };
        using (var file = _folder.Open())
            Assert.Equal(1, file.Add([capture], KeptFolder.At).Added);

        using var again = _folder.Open();
        var kept = Assert.Single(again.Captures());

        Assert.Equal(capture.Bytes.ToArray(), kept.Capture.Bytes.ToArray());
        Assert.Equal(KeptFolder.At, kept.Captured);
        Assert.Equal(CaptureJson.Write(capture), CaptureJson.Write(kept.Capture));
        Assert.Equal(capture.Given with { Published = null }, kept.Capture.Given with { Published = null });
        Assert.Equal(capture.Given.Published!.Day, kept.Capture.Given.Published!.Day);
        Assert.Equal((capture.Charset, capture.Place, capture.Form), (kept.Capture.Charset, kept.Capture.Place, kept.Capture.Form));
        Assert.Equal(capture.Credits, kept.Capture.Credits);
        Assert.Equal(capture.Told with { Published = Publication.Unknown }, kept.Capture.Told with { Published = Publication.Unknown });
        Assert.Equal(capture.Told.Published.Candidates, kept.Capture.Told.Published.Candidates);
    }

    [Fact]
    public void The_same_capture_is_held_once_and_the_same_bytes_from_two_addresses_are_two_captures()
    {
        using var file = _folder.Open();
        file.Add([KeptFolder.Capture("a", "one"), KeptFolder.Capture("b", "one")], KeptFolder.At);

        var arrival = file.Add([KeptFolder.Capture("a", "one"), KeptFolder.Capture("c", "two"), KeptFolder.Capture("c", "two")], KeptFolder.At);

        Assert.Equal(1, arrival.Added);
        Assert.Equal(["a", "c"], arrival.AlreadyHeld.Select(skip => skip.Uri));
        Assert.Equal(3, file.Count());
        Assert.Equal(KeptFolder.At, file.Captures().First().Captured);
    }

    [Fact]
    public void The_order_in_which_captures_came_in_plays_no_part()
    {
        Capture[] captures = [.. Enumerable.Range(1, 12).Select(number => KeptFolder.Capture($"coverage.jsonl:{number}", $"text {number % 5}"))];
        var random = new Random(7);
        var expected = captures.Select(capture => capture.Uri).ToList();
        for (var round = 0; round < 6; round++)
        {
            using var file = _folder.Open($"round{round}");
            foreach (var batch in captures.OrderBy(_ => random.Next()).Chunk(1 + random.Next(5)))
                file.Add(batch, KeptFolder.At);

            Assert.Equal(expected, file.Captures().Select(kept => kept.Capture.Uri));
        }
    }

    [Fact]
    public async Task Two_that_add_at_once_lose_nothing()
    {
        const int Each = 40;
        _folder.Open().Dispose();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(adder => Task.Run(() =>
        {
            using var file = _folder.Open();
            for (var i = 0; i < Each; i++)
                Assert.Null(file.Add([KeptFolder.Capture($"{adder}/{i}", $"text {i}")], KeptFolder.At).Fault);
        }, TestContext.Current.CancellationToken)));

        using var all = _folder.Open();
        Assert.Equal(2 * Each, all.Count());
        Assert.Empty(all.Check());
    }

    [Fact]
    public void An_addition_that_breaks_half_way_leaves_nothing_behind()
    {
        using var file = _folder.Open();

        Assert.Throws<InvalidOperationException>(() => file.Add(Broken(), KeptFolder.At));

        Assert.Equal(0, file.Count());
        Assert.Empty(file.Check());

        static IEnumerable<Capture> Broken()
        {
            yield return KeptFolder.Capture("a", "one");
            throw new InvalidOperationException("broken on purpose");
        }
    }

    [Fact]
    public void What_is_forgotten_stands_nowhere_in_the_file()
    {
        const string Address = "https://pier.example/never-again";
        using (var file = _folder.Open())
        {
            file.Add([KeptFolder.Capture(Address, "one"), KeptFolder.Capture("b", "two"), KeptFolder.Capture("c", "one")], KeptFolder.At);
            Assert.Contains(Address, Raw(), StringComparison.Ordinal);

            Assert.Equal((1, null), file.Forget(Address));
            Assert.Equal((0, null), file.Forget(Address));
            Assert.Equal(["b", "c"], file.Captures().Select(kept => kept.Capture.Uri));
            Assert.Empty(file.Check());
        }

        Assert.DoesNotContain(Address, Raw(), StringComparison.Ordinal);

        string Raw() => string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(_folder.Path())!).Select(part =>
        {
            using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, Encoding.Latin1);
            return text.ReadToEnd();
        }));
    }

    [Theory]
    [InlineData("in/a.html")]
    [InlineData("https://pier.example/given")]
    [InlineData("https://pier.example/record")]
    public void A_report_is_forgotten_by_whichever_address_it_goes_by(string name)
    {
        using var file = _folder.Open();
        file.Add(
        [
            KeptFolder.Capture("in/a.html", "one") with
            {
                Given = new GivenMetadata { Uri = "https://pier.example/given" },
                Told = new PageFacts { Address = "https://pier.example/record" },
            },
            KeptFolder.Capture("in/b.html", "one"),
        ], KeptFolder.At);

        Assert.Equal((1, null), file.Forget(name));
        Assert.Equal(["in/b.html"], file.Captures().Select(kept => kept.Capture.Uri));
    }

    [Fact]
    public void A_backup_holds_what_the_collection_held_and_takes_the_place_of_an_older_one()
    {
        using var file = _folder.Open();
        file.Add([KeptFolder.Capture("a", "one")], KeptFolder.At);
        Assert.Null(file.Backup(_folder.Path("copy")));
        file.Add([KeptFolder.Capture("b", "two")], KeptFolder.At);

        Assert.Null(file.Backup(_folder.Path("copy")));

        using var copy = _folder.Open("copy");
        Assert.Equal(file.Captures().Select(kept => (kept.Key, kept.Captured)), copy.Captures().Select(kept => (kept.Key, kept.Captured)));
        Assert.Empty(copy.Check());
        Assert.False(File.Exists(_folder.Path("copy.part")));
    }

    [Fact]
    public void The_library_below_is_the_one_the_schema_was_written_for()
    {
        _folder.Open().Dispose();
        using var connection = new SqliteConnection($"Data Source={_folder.Path()};Pooling=false");
        connection.Open();

        Assert.Equal("3.35.5", connection.ServerVersion);
    }
}
