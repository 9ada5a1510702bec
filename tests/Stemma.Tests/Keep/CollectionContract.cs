using NodaTime;
using Stemma.Keep;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Keep;

/// <summary>What a collection does, wherever it stands.</summary>
public abstract class CollectionContract : IDisposable
{
    private readonly KeptPlaces _places;

    private protected CollectionContract(KeptPlaces places) => _places = places;

    public void Dispose()
    {
        _places.Dispose();
        GC.SuppressFinalize(this);
    }

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
        using (var file = _places.Open())
            Assert.Equal(1, file.Add([capture], KeptPlaces.At).Added);

        using var again = _places.Open();
        var kept = Assert.Single(again.Captures());

        Assert.Equal(capture.Bytes.ToArray(), kept.Capture.Bytes.ToArray());
        Assert.Equal(KeptPlaces.At, kept.Captured);
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
        using var file = _places.Open();
        file.Add([KeptPlaces.Capture("a", "one"), KeptPlaces.Capture("b", "one")], KeptPlaces.At);

        var arrival = file.Add([KeptPlaces.Capture("a", "one"), KeptPlaces.Capture("c", "two"), KeptPlaces.Capture("c", "two")], KeptPlaces.At);

        Assert.Equal(1, arrival.Added);
        Assert.Equal(["a", "c"], arrival.AlreadyHeld.Select(skip => skip.Uri));
        Assert.Equal(3, file.Count());
        Assert.Equal(KeptPlaces.At, file.Captures().First().Captured);
    }

    [Fact]
    public void The_order_in_which_captures_came_in_plays_no_part()
    {
        Capture[] captures = [.. Enumerable.Range(1, 12).Select(number => KeptPlaces.Capture($"coverage.jsonl:{number}", $"text {number % 5}"))];
        var random = new Random(7);
        var expected = captures.Select(capture => capture.Uri).ToList();
        for (var round = 0; round < 6; round++)
        {
            using var file = _places.Open($"round{round}");
            foreach (var batch in captures.OrderBy(_ => random.Next()).Chunk(1 + random.Next(5)))
                file.Add(batch, KeptPlaces.At);

            Assert.Equal(expected, file.Captures().Select(kept => kept.Capture.Uri));
        }
    }

    [Fact]
    public async Task Two_that_add_at_once_lose_nothing()
    {
        const int Each = 40;
        _places.Open().Dispose();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(adder => Task.Run(() =>
        {
            using var file = _places.Open();
            for (var i = 0; i < Each; i++)
                Assert.Null(file.Add([KeptPlaces.Capture($"{adder}/{i}", $"text {i}")], KeptPlaces.At).Fault);
        }, TestContext.Current.CancellationToken)));

        using var all = _places.Open();
        Assert.Equal(2 * Each, all.Count());
        Assert.Empty(all.Check());
    }

    [Fact]
    public void An_addition_that_breaks_half_way_leaves_nothing_behind()
    {
        using var file = _places.Open();

        Assert.Throws<InvalidOperationException>(() => file.Add(Broken(), KeptPlaces.At));

        Assert.Equal(0, file.Count());
        Assert.Empty(file.Check());

        static IEnumerable<Capture> Broken()
        {
            yield return KeptPlaces.Capture("a", "one");
            throw new InvalidOperationException("broken on purpose");
        }
    }

    [Theory]
    [InlineData("in/a.html")]
    [InlineData("https://pier.example/given")]
    [InlineData("https://pier.example/record")]
    public void A_report_is_forgotten_by_whichever_address_it_goes_by(string name)
    {
        using var file = _places.Open();
        file.Add(
        [
            KeptPlaces.Capture("in/a.html", "one") with
            {
                Given = new GivenMetadata { Uri = "https://pier.example/given" },
                Told = new PageFacts { Address = "https://pier.example/record" },
            },
            KeptPlaces.Capture("in/b.html", "one"),
        ], KeptPlaces.At);

        Assert.Equal((1, null), file.Forget(name));
        Assert.Equal(["in/b.html"], file.Captures().Select(kept => kept.Capture.Uri));
    }

    [Fact]
    public void A_backup_holds_what_the_collection_held_and_takes_the_place_of_an_older_one()
    {
        using var file = _places.Open();
        file.Add([KeptPlaces.Capture("a", "one")], KeptPlaces.At);
        Assert.Null(file.Backup(_places.File("copy.stemma")));
        file.Add([KeptPlaces.Capture("b", "two")], KeptPlaces.At);

        Assert.Null(file.Backup(_places.File("copy.stemma")));

        using var copy = Collection.Open(_places.File("copy.stemma")).Collection!;
        Assert.Equal(file.Captures().Select(kept => (kept.Key, kept.Captured)), copy.Captures().Select(kept => (kept.Key, kept.Captured)));
        Assert.Empty(copy.Check());
        Assert.False(File.Exists(_places.File("copy.stemma.part")));
    }

    [Fact]
    public void Traces_that_forgetting_left_are_told_of_and_the_next_forgetting_sees_to_them()
    {
        using var file = _places.Open();
        file.Add([KeptPlaces.Capture("a", "one")], KeptPlaces.At);
        _places.Run("INSERT INTO forgotten (mark) VALUES ('3')");

        Assert.True(file.HasTraces());
        Assert.Equal(["not-overwritten"], file.Check().Select(finding => finding.Code));
        Assert.Equal((0, null), file.Forget("of whatever name"));
        Assert.False(file.HasTraces());
        Assert.Empty(file.Check());
    }

    [Fact]
    public void What_was_forgotten_is_not_brought_back_by_who_watches()
    {
        using var file = _places.Open();
        file.Add([KeptPlaces.Capture("https://pier.example/a", "one") with { Given = new GivenMetadata { Uri = "https://pier.example/b" } }, KeptPlaces.Capture("https://pier.example/c", "two")], KeptPlaces.At);

        Assert.Equal((1, null), file.Forget("https://pier.example/a"));

        Assert.Equal([true, true, true, false], ((string[])["https://pier.example/a", "https://pier.example/b", "https://pier.example/c", "https://pier.example/d"]).Select(file.Feeds.IsSettled));
    }

    [Fact]
    public void A_backup_knows_of_the_feeds_too()
    {
        using var file = _places.Open();
        file.Feeds.Note(new WatchedFeed("https://pier.example/feed", "\"1\"", null, null, 3));
        file.Feeds.Settle("https://pier.example/gone");
        file.Feeds.Fail("https://pier.example/slow");
        file.Feeds.LeaveAlone("pier.example", KeptPlaces.At + Duration.FromHours(1), KeptPlaces.At);

        Assert.Null(file.Backup(_places.File("copy.stemma")));

        using var copy = Collection.Open(_places.File("copy.stemma")).Collection!;
        Assert.Equal(file.Feeds.Of("https://pier.example/feed"), copy.Feeds.Of("https://pier.example/feed"));
        Assert.Equal((true, false), (copy.Feeds.IsSettled("https://pier.example/gone"), copy.Feeds.IsSettled("https://pier.example/slow")));
        Assert.Equal(2, copy.Feeds.Fail("https://pier.example/slow"));
        Assert.Equal(KeptPlaces.At + Duration.FromHours(1), copy.Feeds.LeftAloneUntil("pier.example"));
    }

    [Fact]
    public void An_address_that_a_database_cannot_hold_as_it_is_is_no_finding()
    {
        using var file = _places.Open();
        file.Add([KeptPlaces.Capture("a\0b\ud800", "one"), new Capture("c\0", "two"u8.ToArray(), new GivenMetadata { Uri = "c\ufffd" })], KeptPlaces.At);

        Assert.Equal(2, file.Count());
        Assert.Empty(file.Check());
    }

    [Theory]
    [InlineData("UPDATE bytes SET packed = x'00'", "unreadable-bytes")]
    [InlineData("UPDATE bytes SET packed = (SELECT packed FROM bytes other WHERE other.sha256 <> bytes.sha256 LIMIT 1)", "wrong-hash")]
    [InlineData("UPDATE captures SET told = replace(told, 'a', 'x')", "wrong-key")]
    [InlineData("UPDATE captures SET name = 'c' WHERE name = 'a'", "wrong-name")]
    [InlineData("UPDATE captures SET captured = 'yesterday' WHERE name = 'a'", "wrong-time")]
    [InlineData("DELETE FROM addresses WHERE address = 'a'", "wrong-addresses")]
    [InlineData("UPDATE addresses SET address = 'c' WHERE address = 'a'", "wrong-addresses")]
    [InlineData("INSERT INTO addresses (address, capture) SELECT 'c', capture FROM addresses WHERE address = 'b'", "wrong-addresses")]
    [InlineData("DELETE FROM bytes WHERE sha256 = (SELECT sha256 FROM bytes ORDER BY sha256 LIMIT 1)", "broken-reference")]
    [InlineData("DELETE FROM captures WHERE name = 'a'", "unused-bytes")]
    public void What_was_changed_behind_the_engines_back_is_found(string change, string finding)
    {
        using (var file = _places.Open())
            file.Add([KeptPlaces.Capture("a", "one"), KeptPlaces.Capture("b", "two")], KeptPlaces.At);
        _places.Run(change);

        using var changed = _places.Open();
        Assert.Contains(finding, changed.Check().Select(found => found.Code));
    }
}
