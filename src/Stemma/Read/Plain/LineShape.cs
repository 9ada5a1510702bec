using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Lines of a scraped text that tell by their shape, not by their words, that they are not its article.</summary>
internal static partial class LineShape
{
    private const int MaxContactWords = 14;

    private static readonly FrozenSet<string> ShareServices =
        LexiconTable.Rows("Read.share-services.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when nothing in the line's shape says so.</summary>
    public static string? Reason(string line)
    {
        if (Markdown.IsRule(line) || !line.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)))
            return "stray-mark";
        if (IsShareRow(line))
            return "share";
        if (TextLines.IsAddress(line))
            return "link";
        if (Tags().IsMatch(line) || Trail().IsMatch(line) || Pages().IsMatch(line))
            return "navigation";
        if (FormField().IsMatch(line))
            return "comments";
        if (ReadingTime().IsMatch(line))
            return "byline";
        return Contact().IsMatch(line) && TextShape.CountWords(line) <= MaxContactWords && !EndsAsProse(line) ? "contact" : null;
    }

    private static bool IsShareRow(string line)
    {
        string[] words = line.Split([' ', ',', '|', '·', '•', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && words.All(ShareServices.Contains);
    }

    private static bool EndsAsProse(string line) => TextShape.EndsSentence(line) && TextShape.CountWords(line) > 6;

    [GeneratedRegex(@"^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^Home(?:\s*[>»›/|]\s*[\p{L}\p{N}&' -]{1,40})+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Trail();

    [GeneratedRegex(@"^(?:Page \d{1,3} of \d{1,3}|\d{1,3} ?/ ?\d{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pages();

    [GeneratedRegex(@"^(?:(?:Name|E-?mail|Website|Comment|Message)\s?\*?|Δ|Reply|Submit)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FormField();

    [GeneratedRegex(@"^(?:Reading time:? ?)?\d{1,3}[ -]?min(?:ute)?s?(?: read)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^(?:(?:tel|phone|fax|e-?mail|contact)\b|.{0,40}[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,100}\.\p{L}{2,10})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Contact();
}
