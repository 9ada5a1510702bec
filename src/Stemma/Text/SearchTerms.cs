using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Stemma.Text;

/// <summary>The words and quoted phrases of a question, in the form in which texts are searched. Letter case does not count.</summary>
internal sealed partial class SearchTerms
{
    /// <summary>UTF-16 code units of a question.</summary>
    public const int MaxLength = 500;

    private SearchTerms(ImmutableArray<string> terms) => Terms = terms;

    /// <summary>At least one; none twice.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <returns>Null when it holds nothing to look for.</returns>
    public static SearchTerms? Of(string question)
    {
        ImmutableArray<string> terms =
        [
            .. Term.Matches(SearchableText.Of(question).Text)
                .Select(match => match.Groups["phrase"].Success ? match.Groups["phrase"].Value.Trim() : match.Value)
                .Where(term => term.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return terms.IsEmpty ? null : new SearchTerms(terms);
    }

    /// <summary>Whether every term stands in it.</summary>
    public bool AreIn(ReadOnlySpan<char> searchable)
    {
        foreach (var term in Terms)
        {
            if (!searchable.Contains(term, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    /// <summary>Where the terms stand in it, in text order, overlapping ones joined; none when one of them is missing.</summary>
    /// <param name="most">No more than this many of each term.</param>
    public ImmutableArray<TextSpan> In(ReadOnlySpan<char> searchable, int most)
    {
        var found = new List<TextSpan>();
        foreach (var term in Terms)
        {
            var count = 0;
            for (var from = 0; count < most && searchable[from..].IndexOf(term, StringComparison.OrdinalIgnoreCase) is var at and >= 0; count++)
            {
                found.Add(new TextSpan(from + at, from + at + term.Length));
                from += at + term.Length;
            }

            if (count == 0)
                return [];
        }

        return Joined(found);
    }

    private static ImmutableArray<TextSpan> Joined(List<TextSpan> found)
    {
        found.Sort();
        var joined = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in found)
        {
            if (joined.Count > 0 && joined[^1].Overlaps(span))
                joined[^1] = joined[^1].Union(span);
            else
                joined.Add(span);
        }

        return joined.DrainToImmutable();
    }

    [GeneratedRegex("""["“](?<phrase>[^"“”]+)["”]|[^\s"“”]+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Term { get; }
}
