namespace Stemma.Cli.Watch;

/// <summary>What came of one visit of a feed.</summary>
/// <param name="Added">Reports that were new.</param>
/// <param name="AsFed">Those among them that are as the feed has them, because their pages were not to be had.</param>
/// <param name="PutOff">Items that are tried again.</param>
/// <param name="Fault">Why the feed gave nothing, "CODE: what to do"; null when it did.</param>
internal sealed record FeedVisitOutcome(int Added, int AsFed, int PutOff, string? Fault)
{
    public static FeedVisitOutcome Nothing { get; } = new(0, 0, 0, null);

    public static FeedVisitOutcome Failed(string fault) => new(0, 0, 0, fault);
}
