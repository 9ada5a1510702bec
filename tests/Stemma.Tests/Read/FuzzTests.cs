using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

/// <summary>
/// Damaged pages, texts and archives. A fixed number of cases, always the same; with STEMMA_FUZZ_SECONDS set, further ones for so
/// long. A failure names the seed to put into <see cref="FirstSeed"/>.
/// </summary>
public sealed class FuzzTests
{
    private const ulong FirstSeed = 20241202;
    private const ulong Gamma = 17;
    private const int Cases = 250;
    private const int MaxMutations = 8;

    /// <summary>Not a measure of speed: what takes as long as this does not end.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private static readonly (string Name, byte[] Bytes)[] Documents =
    [
        .. Directory.GetFiles(Reading.Case("pages")).Order(StringComparer.Ordinal).Append(Reading.Case("page.html")).Append(Reading.Case("scraped.txt"))
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))),
        .. LanguageCase.All.Where(c => c.Charsets[0] != "utf-8")
            .Select(c => (c.Language + ".txt", CharsetLabels.Decoder(c.Charsets[0]).GetBytes(c.Text))),
        .. Archives(),
    ];

    private static readonly Arbitrary<(int Document, Mutation[] Mutations, string? Served)> Damaged =
        (from document in Gen.Choose(0, Documents.Length - 1)
         from count in Gen.Choose(0, MaxMutations)
         from mutations in Mutation.Any.ArrayOf(count)
         from served in Gen.Elements(null, null, "utf-8", "windows-1251", "gbk", "x-unknown")
         select (document, mutations, served)).ToArbitrary();

    [Fact]
    public void Whatever_happened_to_a_document_its_outcome_is_sound()
    {
        double seconds = double.Parse(Environment.GetEnvironmentVariable("STEMMA_FUZZ_SECONDS") ?? "0", CultureInfo.InvariantCulture);
        long started = Stopwatch.GetTimestamp();
        ulong seed = FirstSeed;
        do
        {
            int read = 0;
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(seed, Gamma), Prop.ForAll(Damaged, d => { read += Hold(d) ? 1 : 0; }));
            Assert.InRange(read, Cases / 3, Cases);
            seed++;
        }
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Archives()
    {
        string[] texts = [.. LanguageCase.All.Take(3).Select(c => c.Text)];
        yield return ("lines.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', texts.Select((text, i) => JsonSerializer.Serialize(new
        {
            url = Archived.Address(i),
            title = "Crane falls on ferry",
            text,
            published = "2031-05-06",
        })))));
        yield return ("feed.xml", Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Malin Daily</title>"
            + string.Concat(texts.Select((text, i) => $"<item><link>{Archived.Address(i)}</link><title>Crane falls</title><description><![CDATA[<p>{text}</p>]]></description></item>"))
            + "</channel></rss>"));
        byte[] crawl = Archived.Joined([Archived.Record(1), Archived.Record(2), Archived.Record(3)]);
        yield return ("crawl.warc", crawl);
        yield return ("crawl.warc.gz", Archived.Gzip(Archived.Record(1), Archived.Record(2)));
        yield return ("page.html.gz", Archived.Gzip(File.ReadAllBytes(Reading.Case("page.html"))));
    }

    /// <summary>Whether a report came of it.</summary>
    private static bool Hold((int Document, Mutation[] Mutations, string? Served) damaged)
    {
        var (name, bytes) = Documents[damaged.Document];
        foreach (Mutation mutation in damaged.Mutations)
            bytes = mutation.Of(bytes);
        var holding = Task.Run(() => Path.GetExtension(name) is ".txt" or ".html"
            ? Hold(new Capture(name, bytes, GivenMetadata.None) { Charset = damaged.Served })
            : Archived.Load(name, bytes).Select(outcome => outcome.Capture).OfType<Capture>().Select(Hold).ToList().Contains(true));
        Assert.True(holding.Wait(Hang), "the reader hangs");
        return holding.Result;
    }

    private static bool Hold(Capture capture)
    {
        ReadOutcome outcome = Reader.Read(capture, "r1");
        Assert.True(outcome.Report is null != outcome.Skip is null);
        if (outcome.Skip is { } skip)
            Assert.NotEmpty(skip.Reason.Code);
        if (outcome.Report is not { } report)
            return false;
        AssertSound(report);
        Assert.Equal(Json(report), Json(Reading.Report(Reader.Read(capture, "r1"))));
        return true;
    }

    private static void AssertSound(Report report)
    {
        AssertWellFormed(report.Text);
        Assert.NotEmpty(report.Text);
        Assert.DoesNotContain(report.Text, c => char.IsControl(c) && c != '\n');
        foreach (string? said in (string?[])[report.Title, report.Byline, report.Outlet.Name])
            AssertWellFormed(said ?? "");
        if (report.TitleSpan is { } title)
            Assert.Equal(report.Title, title.Of(report.Text));
        Assert.All(report.Credits, credit => Assert.Equal(credit.Text, credit.Span is { } span ? span.Of(report.Text) : credit.Text));
        Assert.All(report.Credits, credit => Assert.NotEmpty(credit.Name));
        Assert.All(report.Removed, removed => Assert.True(removed.Text.Length > 0 && removed.Reason.Length > 0));
        Assert.All(report.Removed, removed => AssertWellFormed(removed.Text));
        int from = 0;
        foreach (PassageLanguage passage in report.ForeignPassages)
        {
            Assert.NotEqual(report.Language, passage.Language);
            Assert.InRange(passage.Span.Start, from, passage.Span.End);
            from = passage.Span.End;
        }

        Assert.InRange(from, 0, report.Text.Length);
    }

    private static void AssertWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
                Assert.True(++i < text.Length && char.IsLowSurrogate(text[i]), "half a surrogate pair");
            else
                Assert.False(char.IsLowSurrogate(text[i]), "half a surrogate pair");
        }

        Assert.True(text.IsNormalized(NormalizationForm.FormC), "not composed");
    }

    private static string Json(Report report)
    {
        using var json = new MemoryStream();
        DossierJson.WriteReport(report, json);
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
