using System.Collections.Immutable;
using Stemma.Extract;

namespace Stemma.Link.Actors;

/// <param name="Mentions">In text order.</param>
internal sealed record ReportMentions(ExtractedReport Report, ImmutableArray<ActorMention> Mentions)
{
    public string Id => Report.Parsed.Report.Id;

    public string Text => Report.Parsed.Report.Text;
}
