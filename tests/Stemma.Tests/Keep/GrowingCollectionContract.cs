using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Keep;
using Stemma.Keep.Stores;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Tests.Given;
using Stemma.Tests.House;
using Stemma.Tests.Parse;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Keep;

/// <summary>What is kept of a collection that grows is what one run over all of it would give.</summary>
public abstract class GrowingCollectionContract : IDisposable
{
    private const string Appeal = "Readers of this paper keep the harbour lamp alight: send a coin to the lamp box by the fish hall.";

    private static readonly JourneyOptions Options = new() { Parser = Parsing.Parser, Knowledge = World.Knowledge };

    private readonly KeptPlaces _places;
    private int _whole;

    private protected GrowingCollectionContract(KeptPlaces places) => _places = places;

    public void Dispose()
    {
        _places.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void After_any_order_of_additions_the_dossier_is_that_of_one_run()
    {
        var captures = Coverage();
        var whole = InOneRun(captures);
        var turn = 0;
        Prop.ForAll(
            (from order in Gen.Shuffle(captures.ToArray())
             from batch in Gen.Choose(1, captures.Length)
             from seen in Gen.Choose(0, 2)
             select (order, batch, seen)).ToArbitrary(),
            made =>
            {
                using var file = _places.Open($"turn_{++turn}");
                foreach (var batch in made.order.Chunk(made.batch))
                {
                    Assert.Null(file.Add(batch, KeptPlaces.At).Fault);
                    if (made.seen > 0)
                        Json(file);
                }

                return Json(file) == whole;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Fact]
    public void A_collection_gives_what_its_files_give_but_for_the_ids()
    {
        ImmutableArray<Capture> captures = [.. Coverage().OrderBy(capture => capture.Name, CaptureNames.Order)];
        var given = Journey.Trace([.. captures.Select(capture => new GatheredInput(capture.Uri, _ => [LoadOutcome.Of(capture)]))], new Dictionary<string, Publication>(), Options, TestContext.Current.CancellationToken);
        using var file = _places.Open();
        file.Add(captures, KeptPlaces.At);

        var kept = file.Trace(Options, TestContext.Current.CancellationToken).Dossier!;
        var json = new StringBuilder(Written(kept));
        foreach (var (one, other) in kept.Reports.Zip(given.Reports))
            json.Replace(one.Report.Id, other.Report.Id);
        foreach (var (one, other) in kept.Stories.Zip(given.Stories))
            json.Replace(one.Id, other.Id);

        Assert.True(given.Stories.Length > 2);
        Assert.Equal(Written(given), json.ToString());
    }

    [Fact]
    public void One_more_report_changes_its_own_story_and_leaves_the_ids_of_the_others()
    {
        var captures = Coverage();
        using var file = _places.Open();
        file.Add(captures.Where(capture => capture.Uri != "quay/5.txt"), KeptPlaces.At);
        var before = file.Trace(Options, TestContext.Current.CancellationToken).Dossier!;

        file.Add(captures.Where(capture => capture.Uri == "quay/5.txt"), KeptPlaces.At);
        var made = new List<JourneyProgress>();
        var after = file.Trace(Options with { Progress = new Noted(made) }, TestContext.Current.CancellationToken).Dossier!;

        var added = Assert.Single(after.Reports.Select(told => told.Report.Id).Except(before.Reports.Select(told => told.Report.Id)));
        var its = Assert.Single(after.Stories, story => story.Reports.Contains(added));
        Assert.True(its.Reports.Length > 1);
        Assert.Equal(1, made.Where(step => step.Stage == "parse").Max(step => step.Total));
        Assert.Equal(1, made.Where(step => step.Stage == "trace").Max(step => step.Total));
        foreach (var story in after.Stories.Where(story => story.Id != its.Id))
            Assert.Equal(Written(before.OfStory(story.Id)!), Written(after.OfStory(story.Id)!));
    }

    [Fact]
    public void What_is_forgotten_is_as_if_it_had_never_come()
    {
        var captures = Coverage();
        using var file = _places.Open();
        file.Add(captures, KeptPlaces.At);
        Json(file);

        foreach (var capture in captures.Take(4))
            Assert.Equal((1, null), file.Forget(capture.Uri));

        Assert.Equal(InOneRun([.. captures.Skip(4)]), Json(file));
        Assert.Empty(file.Check());
    }

    [Theory]
    [InlineData("DELETE FROM stories")]
    [InlineData("UPDATE stories SET part = x'00'")]
    [InlineData("UPDATE reports SET parse = x'0102030405'")]
    [InlineData("UPDATE made SET engine = 'another'")]
    [InlineData("UPDATE made SET settled = 0")]
    [InlineData("UPDATE reports SET follows = 4711 WHERE number % 2 = 0")]
    [InlineData("DELETE FROM fingerprints WHERE report % 2 = 0")]
    [InlineData("DELETE FROM reports WHERE number % 2 = 0")]
    [InlineData("UPDATE reports SET parse = NULL, story = NULL WHERE number % 2 = 0; UPDATE made SET settled = 0")]
    public void What_was_made_and_is_lost_or_damaged_is_made_again(string damage)
    {
        var captures = Coverage();
        using (var file = _places.Open())
        {
            file.Add(captures, KeptPlaces.At);
            Json(file);
        }

        _places.Run(damage);

        using var again = _places.Open();
        Assert.Equal(InOneRun(captures), Json(again));
    }

    [Fact]
    public async Task Two_that_make_at_once_give_the_same_and_one_that_gets_no_turn_says_so()
    {
        var captures = Coverage();
        using (var file = _places.Open())
            file.Add(captures, KeptPlaces.At);

        var made = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(Made, TestContext.Current.CancellationToken)));

        Assert.Equal([InOneRun(captures)], made.Distinct());
        using (var other = _places.Open())
        using (other.Turn(TestContext.Current.CancellationToken))
        using (var file = Collection.Open(_places.Path(), Access.Write, secondsToWait: 1).Collection!)
        {
            Assert.Equal((null, KeepFault.Locked), file.Trace(Options, TestContext.Current.CancellationToken));
            Assert.Equal((0, KeepFault.Locked), file.Forget("quay/1.txt"));
        }

        string Made()
        {
            using var file = _places.Open();
            return Json(file);
        }
    }

    [Theory]
    [InlineData("UPDATE stories SET part = x'0102030405'", "unreadable-part")]
    [InlineData("UPDATE reports SET parse = x'0102030405'", "unreadable-parse")]
    [InlineData("UPDATE reports SET parse = (SELECT parse FROM reports WHERE parse IS NOT NULL ORDER BY length(parse) DESC LIMIT 1)", "unreadable-parse")]
    [InlineData("UPDATE reports SET follows = 4711", "broken-reference")]
    [InlineData("UPDATE reports SET story = 'none'", "broken-reference")]
    public void What_was_made_is_checked_too(string damage, string code)
    {
        using (var file = _places.Open())
        {
            file.Add(Coverage(), KeptPlaces.At);
            Json(file);
            Assert.Empty(file.Check());
        }

        _places.Run(damage);

        using var again = _places.Open();
        Assert.Contains(again.Check(), finding => finding.Code == code);
    }

    [Fact]
    public void An_addition_that_was_cut_short_is_taken_up_where_it_stopped()
    {
        var captures = Coverage();
        using var file = _places.Open();
        file.Add(captures, KeptPlaces.At);
        foreach (var stage in (string[])["read", "parse", "sort", "trace"])
        {
            using var cut = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            Assert.ThrowsAny<OperationCanceledException>(() => file.Trace(Options with { Progress = new Cutting(stage, cut) }, cut.Token));
        }

        Assert.Equal(InOneRun(captures), Json(file));
    }

    [Fact]
    public void Words_are_found_where_they_begin_a_word_and_phrases_as_they_stand()
    {
        using var file = _places.Open();
        file.Add(Coverage(), KeptPlaces.At);

        Assert.Equal(["quay/1.txt", "quay/5.txt"], Found("tolmeth tower").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["quay/1.txt"], Found("nobody qua hurt"));
        Assert.Equal(["quay/5.txt"], Found("\"two boats\" owner"));
        Assert.Empty(Found("\"boats two\""));
        Assert.Empty(Found("olmeth"));
        Assert.Empty(Found("… —"));
        Assert.Empty(Found("readers lamp box"));
        Assert.Empty(Found("'; DROP TABLE reports; -- \" ) * : &"));
        var hit = Assert.Single(file.FindPassages("BAKERS cheaper MARCH", 5, Options, TestContext.Current.CancellationToken).Found);
        Assert.Equal(["bakers", "march", "cheaper"], hit.Hits.Select(span => span.Of(hit.Report.Text)));
        Assert.True(file.FindPassages("the", 1, Options, TestContext.Current.CancellationToken).AreMore);
        Assert.Equal((0, null), (file.FindPassages("bakers\U0001F600quay", 5, Options, TestContext.Current.CancellationToken) is var odd ? odd.Found.Length : 1, odd.Fault));

        Assert.Equal((1, null), file.Forget("quay/1.txt"));
        Assert.Equal(["quay/5.txt"], Found("tolmeth tower").Distinct());

        IEnumerable<string> Found(string question)
        {
            var (found, _, fault) = file.FindPassages(question, 50, Options, TestContext.Current.CancellationToken);
            Assert.Null(fault);
            return found.Select(passage => passage.Report.Uri);
        }
    }

    [Fact]
    public void The_signs_that_a_database_cannot_hold_do_no_harm()
    {
        using var file = _places.Open();
        var odd = KeptPlaces.Capture("quay\0/\uD800odd.txt", "The lamp tower of Tolmeth fell \U0001D5EA on Monday, the harbour office said.") with { Given = new GivenMetadata { Outlet = "Lamp\0", Title = new string('x', 5000) } };

        Assert.Equal(2, file.Add([odd, KeptPlaces.Capture(new string('a', 9000), "Nobody was hurt.")], KeptPlaces.At).Added);
        Json(file);

        Assert.Empty(file.Check());
        Assert.Single(file.FindPassages("tolmeth", 5, Options, TestContext.Current.CancellationToken).Found);
        Assert.Equal((1, null), file.Forget(new string('a', 9000)));
    }

    private string InOneRun(ImmutableArray<Capture> captures)
    {
        using var file = _places.Open($"whole_{++_whole}");
        file.Add(captures, KeptPlaces.At);
        return Json(file);
    }

    private static string Json(Collection file)
    {
        var (dossier, fault) = file.Trace(Options);
        Assert.Null(fault);
        return Written(dossier!);
    }

    private static string Written(Dossier dossier)
    {
        using var stream = new MemoryStream();
        DossierJson.Write(dossier, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The sample story, and reports of three small stories by one outlet that puts the same appeal under each.</summary>
    private static ImmutableArray<Capture> Coverage()
    {
        var samples = Gather.Expand([Path.Combine(Repository.Root, "samples", "luqmara")]).SelectMany(input => input.Load()).Select(loaded => loaded.Capture).OfType<Capture>()
            .Where(capture => !capture.Uri.EndsWith(".empty", StringComparison.Ordinal));
        return
        [
            Report("quay/1.txt", "The lamp tower fell", "The old lamp tower of Tolmeth fell into the harbour on Monday, the harbour office said.", "Nobody was hurt when the tower fell, the office said, although the quay had been full of people who were waiting for the evening boat to come in."),
            Report("quay/2.txt", "Bakers march in Vessary", "Some 40 bakers marched through Vessary on Tuesday to ask for cheaper flour.", "The mayor of Vessary said that flour would be cheaper by spring, and asked the bakers to go home and to light their ovens again before the children went hungry."),
            Report("quay/3.txt", "A bridge is closed", "The bridge of Odderin was closed on Wednesday after a crack was found, engineers said.", "At least 3 carts were waiting at the bridge of Odderin, and the drivers were told to take the long road over the hill, where the first snow had been seen."),
            Report("quay/4.txt", "A swarm of bees", "A swarm of bees settled on the church of Marrow Field on Thursday, a farmer said.", "The bees hung under the bell all morning, the farmer said, and nobody dared to ring for the noon prayer until a keeper came from the valley with a basket."),
            Report("quay/5.txt", "Lamp tower to be built again", "The lamp tower of Tolmeth, which fell into the harbour on Monday, will be built again, the harbour office said.", "Two boats were damaged when the tower fell, fishermen said, and the owners have asked the town for new planks and for a winter without harbour dues."),
            .. samples,
        ];

        static Capture Report(string uri, string title, params string[] paragraphs) => new(
            uri, Encoding.UTF8.GetBytes(string.Join("\n\n", [title, .. paragraphs, Appeal])), GivenMetadata.None with { Outlet = "The Quay Lamp", Title = title });
    }

    private sealed class Noted(List<JourneyProgress> into) : IProgress<JourneyProgress>
    {
        public void Report(JourneyProgress value)
        {
            lock (into)
                into.Add(value);
        }
    }

    private sealed class Cutting(string stage, CancellationTokenSource cut) : IProgress<JourneyProgress>
    {
        public void Report(JourneyProgress value)
        {
            if (value.Stage == stage)
                cut.Cancel();
        }
    }
}
