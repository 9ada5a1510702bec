using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Lines that are nothing but a credit ("Source » NAME"): furniture, and yet the report's word on where its text is from.</summary>
internal static partial class CreditLines
{
    private const int MaxName = 80;
    private const int MaxNameWords = 7;

    /// <summary>Credits of removed pieces beyond this many are not kept.</summary>
    public const int MaxRemovedCredits = 16;

    /// <summary>Longer pieces (UTF-16 code units) of furniture are not looked into.</summary>
    public const int MaxFurniture = 400;

    private static readonly Openings Begins = Openings.Of("Read.credit-openings.tsv", "line");

    public static (ImmutableArray<Paragraph> Paragraphs, ImmutableArray<RemovedText> Removed, ImmutableArray<Credit> Credits) TakeOut(
        ImmutableArray<Paragraph> paragraphs, ImmutableArray<RemovedText> removed)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        var kept = ImmutableArray.CreateBuilder<Paragraph>();
        var gone = removed.ToBuilder();
        foreach (Paragraph paragraph in paragraphs)
        {
            if (In(paragraph.Text) is { } credit)
            {
                credits.Add(credit);
                gone.Add(new(paragraph.Text, "source-line"));
            }
            else
            {
                kept.Add(paragraph);
            }
        }

        return (kept.ToImmutable(), gone.ToImmutable(), credits.ToImmutable());
    }

    /// <summary>What the furniture beside an article says of where its text and its pictures are from.</summary>
    public static ImmutableArray<Credit> InRemoved(ImmutableArray<RemovedText> removed)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        foreach (RemovedText piece in removed)
        {
            if (piece.Text.Length > MaxFurniture || credits.Count >= MaxRemovedCredits)
                continue;
            if (piece.Reason == "caption")
                credits.AddRange(TextCredits.InCaption(piece.Text));
            else if (piece.Reason is "byline" or "page" or "notice")
                credits.AddRange(In(piece.Text) is { } line ? [line] : TextCredits.InFurniture(piece.Text));
        }

        return [.. credits.DistinctBy(c => (c.Name, c.Kind)).Take(MaxRemovedCredits)];
    }

    /// <summary>Null when the line is no such credit.</summary>
    public static Credit? In(string line)
    {
        foreach (string opening in Begins.At(line, 0))
        {
            Match match = Name().Match(line, opening.Length);
            if (!match.Success || match.Index != opening.Length)
                continue;
            string name = match.Groups["name"].Value.Trim();
            if (name.Length <= MaxName && TextShape.CountWords(name) is > 0 and <= MaxNameWords)
                return new(WithoutPoint(WithoutWww(name)), line, null);
        }

        return null;
    }

    /// <summary>The point that ends the line is none of the name's, unless it has others.</summary>
    private static string WithoutPoint(string name) => name.EndsWith('.') && name.IndexOf('.', StringComparison.Ordinal) == name.Length - 1 ? name[..^1] : name;

    private static string WithoutWww(string name)
    {
        string bare = Uri.TryCreate(name, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri.Host : name.TrimEnd('/');
        return bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }

    [GeneratedRegex(@"\s*[:»>|–—]+\s*(?<name>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
