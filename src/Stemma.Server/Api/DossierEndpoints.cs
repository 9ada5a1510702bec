using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stemma.Server.Contract;
using Stemma.Server.Guard;
using Stemma.Server.Held;
using Stemma.Tell;
using Stemma.Tell.Json;

namespace Stemma.Server.Api;

/// <summary>The dossier in lists and single things.</summary>
internal static class DossierEndpoints
{
    private static readonly ImmutableArray<ApiParameter> OfStory = [ApiParameter.Story];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/overview", Overview).Contract("getOverview", "What the story is called, in a report's words, and how much of it there is.", "Overview", OfStory);
        api.MapGet("/stories", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Stories, StoryJson.Write))
            .List("listStories", "What is told: each story's title, its reports, and how much of it there is.", "Story");
        api.MapGet("/reports", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.Reports, ReportJson.Write))
            .List("listReports", "The reports, with their text.", "Report");
        api.MapGet("/reports/{id}", Report).Contract("getReport", "One report.", "Report", []);
        api.MapGet("/assertions", Assertions).Contract("listAssertions", "What reports say, passage by passage.", "AssertionList", Listing.Paged(ApiParameter.Story, ApiParameter.Report, ApiParameter.Claim));
        api.MapGet("/disputes", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.Disputes, ClaimJson.Write))
            .List("listDisputes", "Assertions that disagree, and how.", "Dispute");
        api.MapGet("/actors", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.Actors, LinkJson.Write))
            .List("listActors", "Who acts or speaks, under all the names the reports use.", "Actor");
        api.MapGet("/places", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.Places, LinkJson.Write))
            .List("listPlaces", "The places the reports name.", "Place");
        api.MapGet("/derivations", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.Derivations, TraceJson.Write))
            .List("listDerivations", "Who took what from whom.", "Derivation");
        api.MapGet("/lost-sources", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.LostSources, TraceJson.Write))
            .List("listLostSources", "Reports nobody gave, inferred from what others took from them.", "LostSource");
        api.MapGet("/timeline", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.Timeline, ClaimJson.Write))
            .List("listTimeline", "When the claims' events happened.", "TimelineEntry");
        api.MapGet("/framing", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.Framing, ClaimJson.Write))
            .List("listFraming", "What different reports call the same actor.", "Framing");
        api.MapGet("/skipped", (CollectionSnapshot held, HttpRequest request) => Listing.Of(held, request, view => view.Dossier.Skipped, ReportJson.Write))
            .List("listSkipped", "What did not become a report, and why.", "Skip");
        api.MapGet("/dossier", Whole).Contract("getDossier", "The whole dossier, or one story's part, as stemma trace writes it.", "Dossier", OfStory).RequireRateLimiting(RateLimits.Wholes);
    }

    private static IResult Overview(CollectionSnapshot held, HttpRequest request) =>
        WithStory(held, request, view => new PartAnswer(held, json => OverviewJson.Write(json, view)));

    private static IResult Report(CollectionSnapshot held, HttpRequest request, string id)
    {
        if (new QueryReader(request.Query).Only([]).Refusal is { } refusal)
            return refusal;
        return held.Whole.Report(id) is { } told ? new PartAnswer(held, json => ReportJson.Write(json, told)) : new FaultAnswer(ApiFault.NotFound);
    }

    private static IResult Assertions(CollectionSnapshot held, HttpRequest request)
    {
        var query = new QueryReader(request.Query).Only(Listing.Paged(ApiParameter.Story, ApiParameter.Report, ApiParameter.Claim));
        var view = held.Of(query.Text(ApiParameter.Story));
        var (report, claim) = (query.Text(ApiParameter.Report), query.Text(ApiParameter.Claim));
        var (offset, limit) = (query.Number(ApiParameter.Offset), query.Number(ApiParameter.Limit));
        if (query.Refusal is { } refusal)
            return refusal;
        if (view is null)
            return new FaultAnswer(ApiFault.UnknownStory);

        var all = view.Dossier.Assertions;
        if (report is not null || claim is not null)
            all = all.RemoveAll(assertion => (report is not null && assertion.Report != report) || (claim is not null && assertion.Claim != claim));
        return Listing.Page(held, request, all, offset, limit, AssertionJson.Write);
    }

    private static IResult Whole(CollectionSnapshot held, HttpRequest request) => WithStory(held, request, view =>
        new WholeAnswer(held, JsonAnswer.MediaType, "stemma-dossier.json", stream => DossierJson.Write(view.Dossier, stream)));

    internal static IResult WithStory(CollectionSnapshot held, HttpRequest request, Func<DossierView, IResult> answer)
    {
        var query = new QueryReader(request.Query).Only(OfStory);
        var view = held.Of(query.Text(ApiParameter.Story));
        if (query.Refusal is { } refusal)
            return refusal;
        return view is null ? new FaultAnswer(ApiFault.UnknownStory) : answer(view);
    }
}
