namespace Stemma.Keep.Made;

/// <summary>Ids that stay, whatever else comes in: a report's is of its capture's key, a story's of its first report.</summary>
internal static class MadeIds
{
    /// <summary>64 bits: among a billion reports two have the same with a chance of three in a hundred.</summary>
    private const int Length = 16;

    public static string OfReport(string key) => "r" + key[..Length];

    public static string OfStory(string firstKey) => "s" + firstKey[..Length];
}
