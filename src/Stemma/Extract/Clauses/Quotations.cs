using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Extract.Clauses;

/// <summary>
/// What stands between quotation marks, double or single. A double one never closed ends with its paragraph, so that one stray
/// mark costs one paragraph at most; a single one never closed is an apostrophe.
/// </summary>
internal static class Quotations
{
    /// <summary>The quoted words without their marks, in text order, not overlapping.</summary>
    public static ImmutableArray<TextSpan> In(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var at = i < text.Length ? text[i] : '\n';
            if (open < 0)
            {
                if (at is '“' or '"' or '«' or '„')
                    open = i + 1;
                else if (OpensSingle(text, i) && SingleEnd(text, i + 1) is var end and > 0)
                    (i, open) = (Add(found, i + 1, end), -1);
            }
            else if (at is '”' or '"' or '»' or '\n' || (at == '“' && i > open))
            {
                Add(found, open, i);
                open = at == '“' ? i + 1 : -1;
            }
        }

        return found.DrainToImmutable();
    }

    private static int Add(ImmutableArray<TextSpan>.Builder found, int start, int end)
    {
        if (end > start)
            found.Add(new TextSpan(start, end));
        return end;
    }

    private static bool OpensSingle(string text, int at) =>
        at + 1 < text.Length && text[at] is '‘' or '\'' && char.IsLetterOrDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '—' or '–' or '[');

    /// <summary>Where a single mark closes in the paragraph: behind a stop, else at the last mark that ends a word; 0 when nowhere.</summary>
    private static int SingleEnd(string text, int start)
    {
        var last = 0;
        for (var i = start; i < text.Length && i < start + LongestSingle && text[i] != '\n'; i++)
        {
            if (text[i] is not ('’' or '\'') || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) || char.IsWhiteSpace(text[i - 1]))
                continue;
            if (text[i - 1] is ',' or '.' or '?' or '!' or '…')
                return i;
            if (last == 0 && (text[i - 1] != 's' || i + 1 >= text.Length || char.IsPunctuation(text[i + 1])))
                last = i;
        }

        return last;
    }

    /// <summary>How far a single mark may stand from the one that closes it, in UTF-16 code units.</summary>
    private const int LongestSingle = 600;
}
