using NodaTime.Text;
using Stemma.Text;

namespace Stemma.Tell.Exports;

/// <summary>Reports as entities of their outlets and writers, and the stories they tell.</summary>
internal static class ProvReports
{
    public static IEnumerable<ProvNode> Nodes(StoryIndex story, ProvTrace trace)
    {
        var outlets = new Outlets(story.Dossier);
        foreach (var (id, outlet) in outlets.All)
            yield return new ProvNode(id, ProvKind.Agent, "prov:Organization").With("st:name", outlet.Name).With("st:host", outlet.Host);

        var writers = new Dictionary<(string, string), string>();
        foreach (var told in story.Dossier.Reports)
        {
            var node = Node(told);
            var report = told.Report;
            if (outlets.Of(report.Id) is { } outlet)
                node.Tied(ProvRelation.Attributed, outlet);
            if (report.Byline is { } byline)
            {
                var key = (outlets.Of(report.Id) ?? report.Id, byline);
                if (!writers.TryGetValue(key, out var writer))
                {
                    writer = writers[key] = "byline" + Code.Of(writers.Count + 1);
                    yield return new ProvNode(writer, ProvKind.Agent, "prov:Person").With("st:name", byline);
                }

                node.Tied(ProvRelation.Attributed, writer);
            }

            foreach (var tie in trace.TiesOf(report.Id))
                node.Tied(tie);
            node.WithEach("st:sharesTextWith", trace.SharingWith(report.Id), ProvForm.Id);
            yield return node;
        }

        foreach (var line in story.Dossier.Stories)
            yield return new ProvNode(line.Id, ProvKind.Entity, "prov:Collection", "st:Story").TiedToEach(ProvRelation.Member, line.Reports);
    }

    private static ProvNode Node(ToldReport told)
    {
        var report = told.Report;
        return new ProvNode(report.Id, ProvKind.Entity)
            .With("st:siglum", told.Siglum)
            .With("st:title", report.Title)
            .With("st:address", report.Uri, WebIri.IsValid(report.Uri) ? ProvForm.Iri : ProvForm.Text)
            .With("st:sha256", report.Sha256)
            .With("st:language", report.Language)
            .With("prov:generatedAtTime", Instant(report.Published), ProvForm.DateTime)
            .With("st:published", report.Published.Instant is null ? Code.Of(report.Published.Day) : null, ProvForm.Date)
            .With("st:publishedNotBefore", Code.Of(told.Bound?.NotBefore), ProvForm.Date)
            .With("st:publishedNotAfter", Code.Of(told.Bound?.NotAfter), ProvForm.Date)
            .WithEach("st:credit", report.Credits.Select(c => c.Text));
    }

    private static string? Instant(Publication published) =>
        published.Instant is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null;
}
