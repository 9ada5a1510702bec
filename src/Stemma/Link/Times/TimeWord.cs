using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Stemma.Link.Times;

/// <summary>A word of a time expression, lower case, hyphens taken apart; a clock time or a date in digits is one word.</summary>
internal readonly partial record struct TimeWord(string Text, int Start, int End)
{
    /// <summary>Words read of one expression; what is longer is none.</summary>
    public const int Most = 40;

    public static ImmutableArray<TimeWord> Of(string text) =>
        [.. Pattern().Matches(text).Take(Most).Select(match => new TimeWord(match.Value.ToLowerInvariant(), match.Index, match.Index + match.Length))];

    [GeneratedRegex(@"\d+(?:[:./-]\d+)*(?:st|nd|rd|th|s|am|pm)?|[ap]\.m\.?|[\p{L}]+|[,–—]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
