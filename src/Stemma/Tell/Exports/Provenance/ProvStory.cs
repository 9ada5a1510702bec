using NodaTime.Text;

namespace Stemma.Tell.Exports;

/// <summary>A dossier as things and relations of W3C PROV.</summary>
internal static class ProvStory
{
    public const string Run = "run";

    private const string Engine = "stemma";

    public static IReadOnlyList<ProvNode> Nodes(StoryIndex story)
    {
        var trace = new ProvTrace(story);
        return
        [
            RunOf(story),
            new ProvNode(Engine, ProvKind.Agent, "prov:SoftwareAgent").With("st:version", story.Dossier.Engine),
            .. ProvReports.Nodes(story, trace),
            .. trace.Nodes(),
            .. ProvPassages.Nodes(story),
            .. ProvAssertions.Nodes(story),
            .. ProvClaims.Nodes(story),
            .. ProvLinks.Nodes(story),
        ];
    }

    private static ProvNode RunOf(StoryIndex story) =>
        new ProvNode(Run, ProvKind.Activity)
            .With("prov:endedAtTime", story.Told is { } told ? InstantPattern.ExtendedIso.Format(told) : null, ProvForm.DateTime)
            .With("st:skipped", story.Dossier.Skipped.Length)
            .TiedToEach(ProvRelation.Used, story.Dossier.Reports.Select(r => r.Report.Id))
            .Tied(ProvRelation.Associated, Engine);
}
