using System.Collections.Frozen;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Finds the outlets that a report itself says its sources spoke to.</summary>
internal static class ChannelReader
{
    private static readonly FrozenSet<string> Staff =
        LexiconTable.Rows("Trace.staff-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static Channel[] Of(ExtractedReport extracted)
    {
        var own = OutletNames.Of(extracted.Parsed.Report.Outlet).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. extracted.Attributions.SelectMany(said => said.Links)
                .Concat(extracted.Assertions.SelectMany(assertion => assertion.Attribution))
                .SelectMany(link => Named(link, extracted.Parsed))
                .DistinctBy(channel => channel.Span)
                .Where(channel => channel.Name.Length > 0 && !own.Contains(channel.Name))
                .OrderBy(channel => channel.Span),
        ];
    }

    private static IEnumerable<Channel> Named(AttributionLink link, ParsedReport report)
    {
        if (link.Via is { } via)
            yield return Of(via.Text, via.Span);
        if (link.Source is not { } source || source.Sentence >= report.Sentences.Length)
            yield break;
        if (link.Kind == SourceKind.Outlet)
            yield return Of(source.Text, source.Span);
        var sentence = report.Sentences[source.Sentence];
        if (source.Head < 0 || source.Head >= sentence.Tokens.Length || !Staff.Contains(sentence.Tokens[source.Head].Lemma.ToLowerInvariant()))
            yield break;
        foreach (var name in sentence.Names.Where(name => name.Kind == NameKind.Organisation && source.Span.Contains(name.Span)))
            yield return Of(name.Span.Of(report.Report.Text), name.Span);
    }

    private static Channel Of(string text, TextSpan span) => new(OutletNames.Fold(text), text.ReplaceLineEndings(" "), span);
}
