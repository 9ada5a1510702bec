using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Text;

namespace Stemma.Tell.Exports;

/// <summary>Claims with the reports they appear in, quotations, and disputes.</summary>
internal static class LinkedClaims
{
    /// <summary>A day of an unknown zone begins and ends this much earlier or later than in UTC, at most.</summary>
    private static readonly Duration Zones = Duration.FromHours(14);

    public static void Write(Utf8JsonWriter json, StoryIndex story)
    {
        var outlets = new Outlets(story.Dossier);
        foreach (var assertion in story.Dossier.Assertions)
            Write(json, assertion);
        foreach (var claim in story.Dossier.Claims)
            Write(json, story, outlets, claim);
        foreach (var dispute in story.Dossier.Disputes)
            Write(json, dispute);
    }

    /// <summary>Words in quotation marks are a quotation; all else that is said has a type of ours.</summary>
    private static void Write(Utf8JsonWriter json, ToldAssertion assertion)
    {
        var direct = assertion.Manner == Manner.Direct;
        LinkedThing.Start(json, direct ? "Quotation" : "st:Assertion", assertion.Id);
        json.WriteString(direct ? "text" : "st:text", assertion.Quote);
        if (assertion.Attribution is [.., { Words: not null } root])
            LinkedParty.Write(json, direct ? "spokenByCharacter" : "st:source", root.Source, root.Words.Text, LinkedParty.TypeOf(root.Kind));
        LinkedThing.WriteRef(json, direct ? "isPartOf" : "st:report", assertion.Report);
        json.WriteNumber("st:start", assertion.Span.Start);
        json.WriteNumber("st:end", assertion.Span.End);
        json.WriteString("st:polarity", Code.Of(assertion.Factuality.Polarity));
        json.WriteString("st:certainty", Code.Of(assertion.Factuality.Certainty));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoryIndex story, Outlets outlets, Claim claim)
    {
        var reports = story.ReportsOf(claim).Select(told => told.Report).ToList();
        LinkedThing.Start(json, "Claim", claim.Id);
        json.WriteString("text", story.ShownOf(claim));
        json.WriteString("identifier", claim.Id);
        LinkedThing.WriteRefs(json, "appearance", reports.Select(report => report.Id));
        if (Earliest(reports) is { } first)
        {
            LinkedThing.WriteRef(json, "firstAppearance", first.Id);
            json.WriteKnown("datePublished", Code.Of(first.Published));
        }

        if (claim.Origins is [var origin])
            WriteAuthor(json, origin, outlets.Of(story, origin));
        if (story.Assertions[claim.Shown].Event is { } told)
            LinkedThing.WriteRefs(json, "about", [.. told.Agents, .. told.Targets, .. told.Places]);
        LinkedThing.WriteRef(json, "claimInterpreter", LinkedParties.Ourselves);
        LinkedThing.WriteRef(json, "sdPublisher", LinkedParties.Ourselves);
        json.WriteKnown("sdDatePublished", story.Told is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
        WriteCounts(json, claim);
        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, Origin origin, string? outlet)
    {
        if (origin.Kind == OriginKind.OwnReporting)
            LinkedThing.WriteRef(json, "author", outlet);
        else
            LinkedParty.Write(json, "author", origin.Actor, origin.Name, LinkedParty.TypeOf(origin.Kind));
    }

    private static void WriteCounts(Utf8JsonWriter json, Claim claim)
    {
        json.WriteNumber("st:independentOrigins", claim.IndependentOrigins);
        json.WriteNumber("st:reports", claim.Reports);
        json.WriteNumber("st:outlets", claim.Outlets);
        json.WriteString("st:status", Code.Of(claim.Status));
        json.WriteNumber("st:credibility", claim.Credibility);
        LinkedThing.WriteRefs(json, "st:assertion", claim.Assertions);
        json.WriteKnown("st:origin", claim.Origins, static (to, origin) =>
        {
            LinkedThing.Start(to, "st:Origin", origin.Id);
            to.WriteString("st:name", origin.Name);
            to.WriteString("st:kind", Code.Of(origin.Kind));
            LinkedThing.WriteRef(to, "st:actor", origin.Actor);
            LinkedThing.WriteRefs(to, "st:assertion", origin.Assertions);
            to.WriteEndObject();
        });
        EstimateObject.Write(json, claim.Estimate, "st:");
    }

    private static void Write(Utf8JsonWriter json, Dispute dispute)
    {
        LinkedThing.Start(json, "st:Dispute", dispute.Id);
        json.WriteString("st:kind", Code.Of(dispute.Kind));
        json.WriteString("st:verdict", Code.Of(dispute.Verdict));
        json.WriteString("st:because", dispute.Because);
        LinkedThing.WriteRefs(json, "st:claim", dispute.Claims);
        LinkedThing.WriteRefs(json, "st:assertion", dispute.Assertions);
        json.WriteKnown("st:value", dispute.Values, static (to, value) =>
        {
            to.WriteStartObject();
            LinkedThing.WriteRef(to, "st:assertion", value.Assertion);
            to.WriteString("st:text", value.Value);
            to.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>Null unless every time is known and one report is surely the first.</summary>
    private static Report? Earliest(List<Report> reports)
    {
        if (reports.Exists(report => StoryIndex.TimeOf(report.Published) is null))
            return null;

        var first = reports.MinBy(report => Latest(report.Published));
        return first is not null && reports.TrueForAll(report => report == first || Latest(first.Published) < Soonest(report.Published)) ? first : null;
    }

    private static Instant Soonest(Publication published) =>
        published.Instant ?? StoryIndex.TimeOf(published)!.Value - Zones;

    private static Instant Latest(Publication published) =>
        published.Instant ?? StoryIndex.TimeOf(published)!.Value + Duration.FromDays(1) + Zones;
}
