using NodaTime;
using Stemma.Read;
using Xunit;

namespace Stemma.Tests.Read;

public sealed class GatherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-gather").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_gives_its_files_in_ordinal_order_without_sidecars_and_hidden_files()
    {
        Write("b.txt", "B");
        Write("a/z.txt", "Z");
        Write("B.txt", "B");
        Write("b.txt.meta.json", "{}");
        Write(".hidden", "H");

        Assert.Equal(["B.txt", "a/z.txt", "b.txt"], Gather.Expand([_folder]).Select(i => Path.GetRelativePath(_folder, i.Uri)));
    }

    [Fact]
    public void A_missing_path_and_an_empty_folder_are_told()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        string[] paths = [Path.Combine(_folder, "gone"), Path.Combine(_folder, "empty")];

        Assert.Equal(["not-found", "no-reports"], Gather.Expand(paths).SelectMany(i => i.Load()).Select(o => o.Skip?.Reason.Code));
    }

    [Fact]
    public void A_file_named_twice_is_one_report()
    {
        Write("a.txt", "A");

        Assert.Single(Gather.Expand([_folder, Path.Combine(_folder, "a.txt"), _folder]));
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("-9998-01-01")]
    [InlineData("0001-01-01")]
    public void A_day_no_report_was_published_on_is_no_publication_time(string value) =>
        Assert.Null(GivenMetadata.ParsePublished(value));

    [Theory]
    [InlineData("a.html.meta.json")]
    [InlineData("a.meta.json")]
    public void A_sidecar_beside_the_report_is_used(string name)
    {
        Write("a.html", "x");
        Write(name, """{"uri":"https://a.example/1","outlet":"A","published":"2024-12-02","title":"T","other":3}""");

        LoadOutcome loaded = Load("a.html");

        Assert.Empty(loaded.Notices);
        Assert.Equal(("https://a.example/1", "A", "T"), (loaded.Capture!.Given.Uri, loaded.Capture.Given.Outlet, loaded.Capture.Given.Title));
        Assert.Equal(new LocalDate(2024, 12, 2), loaded.Capture.Given.Published?.Day);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"title":3}""")]
    [InlineData("""{"outlet":"A","outlet":"B"}""")]
    [InlineData("""{"published":"05/06/2024"}""")]
    public void A_bad_sidecar_is_told_and_the_report_still_goes_through(string json)
    {
        Write("a.txt", "x");
        Write("a.txt.meta.json", json);

        LoadOutcome loaded = Load("a.txt");

        Assert.NotNull(loaded.Capture);
        var notice = Assert.Single(loaded.Notices);
        Assert.Equal("bad-sidecar", notice.Reason.Code);
        Assert.EndsWith("a.txt.meta.json", notice.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"outlet":"B","published":"2034-03-09"}""", "contradictory-sidecar")]
    [InlineData("""{"outlet":"A","title":"T"}""", null)]
    [InlineData("[]", "bad-sidecar")]
    public void Of_two_sidecars_the_nearer_counts_and_that_they_differ_is_told(string other, string? told)
    {
        Write("a.txt", "x");
        Write("a.txt.meta.json", """{"outlet":"A","published":"2034-03-05"}""");
        Write("a.meta.json", other);

        LoadOutcome loaded = Load("a.txt");

        Assert.Equal(("A", new LocalDate(2034, 3, 5)), (loaded.Capture!.Given.Outlet, loaded.Capture.Given.Published?.Day));
        Assert.Equal(told, loaded.Notices.Select(notice => notice.Reason.Code).SingleOrDefault());
    }

    [Fact]
    public void A_file_over_the_bound_is_refused_before_it_is_read()
    {
        Write("a.txt", "Crane falls");
        Assert.Equal("too-large", Load("a.txt", new() { MaxBytes = 5 }).Skip?.Reason.Code);
    }

    [Fact]
    public void A_file_that_may_not_be_read_and_one_that_cannot_be_are_told_apart()
    {
        Write("a.txt", "x");
        Assert.Equal("access-denied", LoadWith(_ => throw new UnauthorizedAccessException()));
        Assert.Equal("unreadable", LoadWith(_ => throw new IOException()));
    }

    private string? LoadWith(Func<string, Stream> open) =>
        Assert.Single(Assert.Single(Gather.Expand([Path.Combine(_folder, "a.txt")], ReadOptions.Default, open)).Load()).Skip?.Reason.Code;

    private LoadOutcome Load(string name, ReadOptions? options = null) =>
        Assert.Single(Assert.Single(Gather.Expand([Path.Combine(_folder, name)], options)).Load());

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
