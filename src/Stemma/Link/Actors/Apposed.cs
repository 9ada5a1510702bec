namespace Stemma.Link.Actors;

/// <summary>Phrases that stand beside a name and say who its bearer is.</summary>
internal static class Apposed
{
    /// <summary>Mentions before and after one among which the name is looked for.</summary>
    private const int Reach = 4;

    /// <returns>The named mention of the same sentence that the phrase is an apposition of, or that is one of it; null when there is none.</returns>
    public static ActorMention? To(ReportMentions report, int index)
    {
        var phrase = report.Mentions[index];
        var tokens = report.Report.Parsed.Sentences[phrase.Mention.Sentence].Tokens;
        for (var i = Math.Max(0, index - Reach); i <= Math.Min(report.Mentions.Length - 1, index + Reach); i++)
        {
            var other = report.Mentions[i];
            if (other.Name is null || other.NameKind == Parse.NameKind.Location || other.Mention.Sentence != phrase.Mention.Sentence)
                continue;
            var (one, two) = (phrase.Mention.Head, other.Mention.Head);
            if ((tokens[two].Head == one && tokens[two].Relation is "appos" or "flat") || (tokens[one].Head == two && tokens[one].Relation == "appos"))
                return other;
        }

        return null;
    }
}
