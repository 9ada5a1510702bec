using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link.Names;
using Stemma.Parse;

namespace Stemma.Link;

/// <summary>One place for the spellings of one name. No gazetteer yet: coordinates stay unknown.</summary>
internal static class PlaceLinker
{
    public static ImmutableArray<Place> Link(ImmutableArray<ExtractedReport> reports)
    {
        var census = new NameCensus(reports);
        var mentions = new List<(string Key, LinkedMention Mention)>();
        foreach (var report in reports)
        {
            foreach (var name in report.Parsed.Sentences.SelectMany(sentence => sentence.Names))
            {
                var text = name.Span.Of(report.Parsed.Report.Text);
                if (!name.IsEntity || census.KindOf(text, name.Kind) != NameKind.Location)
                    continue;

                var key = NameKey.Of(text, person: false);
                if (!key.IsEmpty)
                    mentions.Add((key.Joined, new LinkedMention(report.Parsed.Report.Id, name.Span, text, 0.8, "same-name")));
            }
        }

        return [.. mentions
            .GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .Select((group, index) => Settle($"place{index + 1}", [.. group.Select(entry => entry.Mention)]))];
    }

    private static Place Settle(string id, ImmutableArray<LinkedMention> mentions)
    {
        var name = mentions.GroupBy(mention => mention.Text, StringComparer.Ordinal).MaxBy(group => group.Count())!.Key;
        return new Place(id, name, null, null, null, [], mentions);
    }
}
