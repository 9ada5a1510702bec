using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <param name="Mentions">In text order.</param>
internal sealed record ReportMentions(ExtractedReport Report, ImmutableArray<ActorMention> Mentions)
{
    public string Id => Report.Parsed.Report.Id;

    public string Text => Report.Parsed.Report.Text;

    private readonly ILookup<int, Assertion> _quotedIn = Quotations(Report).ToLookup(said => said.Sentence);
    private readonly ILookup<TextSpan, Assertion> _quotedFrom = Quotations(Report).ToLookup(said => said.Attribution[^1].Source!.Span);

    /// <summary>Who says the words within quotation marks around a mention; null when they are no quotation, or nobody's.</summary>
    public ActorMention? SpeakerOver(Mention mention)
    {
        foreach (var said in _quotedIn[mention.Sentence])
        {
            if (said.Span.Contains(mention.Span))
                return At(said.Attribution[^1].Source!.Span);
        }

        return null;
    }

    /// <summary>Mentions by name within the quotations of whoever a span is.</summary>
    public IEnumerable<ActorMention> NamedBy(TextSpan speaker)
    {
        foreach (var said in _quotedFrom[speaker])
        {
            for (var i = FirstFrom(new TextSpan(said.Span.Start, said.Span.Start)); i < Mentions.Length && Mentions[i].Mention.Span.Start < said.Span.End; i++)
            {
                if (Mentions[i].Name is not null && said.Span.Contains(Mentions[i].Mention.Span))
                    yield return Mentions[i];
            }
        }
    }

    private static IEnumerable<Assertion> Quotations(ExtractedReport report) =>
        report.Assertions.Where(said => said.Manner == Manner.Direct && said.Attribution is [.., { Source: not null }]);

    private ActorMention? At(TextSpan span)
    {
        var first = FirstFrom(span);
        return first < Mentions.Length && Mentions[first].Mention.Span == span ? Mentions[first] : null;
    }

    /// <summary>The first mention at a span or after it.</summary>
    private int FirstFrom(TextSpan span)
    {
        var (low, high) = (0, Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Mention.Span.CompareTo(span) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
