using System.Text.RegularExpressions;

namespace Stemma.Read;

/// <summary>Marks that stand for markup in a scraped text: headings, quotations, lists, emphasis, links.</summary>
internal static partial class Markdown
{
    /// <summary>Whether the line begins a part of its own, whatever the line before it was.</summary>
    public static bool BeginsPart(string line) => Opening().IsMatch(line) || Numbered().IsMatch(line) || IsRule(line);

    /// <summary>Whether the line is a rule or a fence: marks and nothing else.</summary>
    public static bool IsRule(string line) => Rule().IsMatch(line);

    /// <summary>The line as a reader would see it; <paramref name="marks"/> are taken out of it, null when there were none.</summary>
    public static string Without(string line, out string? marks)
    {
        var taken = new List<string>();
        string read = Opening().Replace(line, match => Take(taken, match, ""));
        read = Picture().Replace(read, match => Take(taken, match, ""));
        read = Link().Replace(read, match => Take(taken, match.Groups["address"], match.Groups["text"].Value));
        read = Strong().Replace(read, match => Take(taken, match.Groups["mark"], match.Groups["text"].Value));
        marks = taken.Count == 0 ? null : TextShape.Fold(string.Join(' ', taken));
        return marks is null ? line : TextShape.Fold(read);
    }

    private static string Take(List<string> taken, Group mark, string rest)
    {
        taken.Add(mark.Value.Trim());
        return rest;
    }

    [GeneratedRegex(@"^\s{0,3}(?:#{1,6}\s+(?=\S)|(?:>\s?)+(?=\S)|[*+•]\s+(?=\S))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s{0,3}(?:[0-9]{1,2}[.)]|[-–])\s+\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?:[`~]{3,}\w*|[-*_=](?:\s?[-*_=]){2,})\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"!\[[^\[\]]{0,200}\]\([^()\s]{1,1000}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<text>[^\[\]]{1,300})\](?<address>\((?:https?://|/|#|mailto:)[^()\s]{0,1000}(?:\s""[^""]{0,200}"")?\))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\p{L}\p{N}_*])(?<mark>\*\*|__)(?=[^\s*_])(?<text>[^*_]{1,500}?)(?<=\S)\k<mark>(?![\p{L}\p{N}_*])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();
}
