using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <param name="Mentions">In text order.</param>
internal sealed record ReportMentions(ExtractedReport Report, ImmutableArray<ActorMention> Mentions)
{
    public string Id => Report.Parsed.Report.Id;

    public string Text => Report.Parsed.Report.Text;

    /// <summary>Who says the words within quotation marks around a span; null when they are no quotation, or nobody's.</summary>
    public ActorMention? SpeakerOver(TextSpan span)
    {
        foreach (var assertion in Report.Assertions)
        {
            if (assertion.Manner == Manner.Direct && assertion.Span.Contains(span) && assertion.Attribution is [.., { Source: { } source }])
                return At(source.Span);
        }

        return null;
    }

    /// <summary>Mentions by name within the quotations of whoever a span is.</summary>
    public IEnumerable<ActorMention> NamedBy(TextSpan speaker)
    {
        foreach (var assertion in Report.Assertions)
        {
            if (assertion.Manner != Manner.Direct || assertion.Attribution is not [.., { Source: { } source }] || source.Span != speaker)
                continue;
            foreach (var mention in Mentions)
            {
                if (mention.Name is not null && assertion.Span.Contains(mention.Mention.Span))
                    yield return mention;
            }
        }
    }

    private ActorMention? At(TextSpan span)
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

        return low < Mentions.Length && Mentions[low].Mention.Span == span ? Mentions[low] : null;
    }
}
