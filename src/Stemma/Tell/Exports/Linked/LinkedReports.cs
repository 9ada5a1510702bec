using System.Text.Json;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Exports;

/// <summary>Reports as news articles based on one another as far as that is decided, and the lost sources behind them.</summary>
internal static class LinkedReports
{
    public static void Write(Utf8JsonWriter json, StoryIndex story)
    {
        var outlets = new Outlets(story.Dossier);
        var actors = Naming(story.Dossier.Actors.SelectMany(actor => actor.Mentions.Select(mention => (mention.Report, actor.Id))));
        var places = Naming(story.Dossier.Places.SelectMany(place => place.Mentions.Select(mention => (mention.Report, place.Id))));
        var parents = story.Dossier.Derivations.ToLookup(d => d.To, StringComparer.Ordinal);
        foreach (var told in story.Dossier.Reports)
        {
            var id = told.Report.Id;
            LinkedThing.Start(json, "NewsArticle", id);
            WriteFields(json, told);
            LinkedThing.WriteRef(json, "publisher", outlets.Of(id));
            WriteParents(json, [.. parents[id]]);
            LinkedThing.WriteRefs(json, "mentions", actors[id]);
            LinkedThing.WriteRefs(json, "contentLocation", places[id]);
            json.WriteEndObject();
        }

        foreach (var lost in story.Dossier.LostSources)
        {
            LinkedThing.Start(json, "CreativeWork", lost.Id);
            json.WriteString("additionalType", ProvTerms.Ours + "LostSource");
            json.WriteKnown("name", lost.Name);
            json.WriteKnown("st:evidence", [.. lost.Evidence.Select(evidence => $"{evidence.Code}: {evidence.Detail}")]);
            json.WriteEndObject();
        }
    }

    private static ILookup<string, string> Naming(IEnumerable<(string Report, string Id)> pairs) =>
        pairs.Distinct().ToLookup(pair => pair.Report, pair => pair.Id, StringComparer.Ordinal);

    private static void WriteFields(Utf8JsonWriter json, ToldReport told)
    {
        var report = told.Report;
        json.WriteKnown("headline", report.Title);
        json.WriteString("identifier", report.Id);
        json.WriteString(WebIri.IsValid(report.Uri) ? "url" : "st:address", report.Uri);
        json.WriteString("st:siglum", told.Siglum);
        json.WriteString("st:sha256", report.Sha256);
        json.WriteKnown("inLanguage", LanguageTag.Of(report.Language));
        json.WriteKnown("datePublished", Code.Of(report.Published));
        json.WriteKnown("st:publishedNotBefore", Code.Of(told.Bound?.NotBefore));
        json.WriteKnown("st:publishedNotAfter", Code.Of(told.Bound?.NotAfter));
        if (report.Byline is { } byline)
        {
            json.WriteStartObject("author");
            json.WriteString("@type", "Person");
            json.WriteString("name", byline);
            json.WriteEndObject();
        }

        json.WriteKnown("creditText", [.. report.Credits.Where(credit => credit.Kind == CreditKind.Text).Select(credit => credit.Text)]);
    }

    private static void WriteParents(Utf8JsonWriter json, List<Derivation> derivations)
    {
        var decided = derivations.Where(d => d.Direction == Direction.Decided).ToLookup(d => d.Kind, d => d.From);
        LinkedThing.WriteRefs(json, "isBasedOn", [.. decided[DerivationKind.Verbatim], .. decided[DerivationKind.Paraphrase]]);
        LinkedThing.WriteRefs(json, "translationOfWork", decided[DerivationKind.Translation]);
        LinkedThing.WriteRefs(json, "citation", decided[DerivationKind.Credit]);
        LinkedThing.WriteRefs(json, "st:sharesTextWith", derivations.Where(d => d.Direction == Direction.Undecided).Select(d => d.From));
    }
}
