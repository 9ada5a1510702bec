using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Extract.Clauses;

/// <summary>
/// What stands between quotation marks. A quotation never closed ends with its paragraph, so that one stray mark costs
/// one paragraph at most.
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
            }
            else if (at is '”' or '"' or '»' or '\n' || (at == '“' && i > open))
            {
                if (i > open)
                    found.Add(new TextSpan(open, i));

                open = at == '“' ? i + 1 : -1;
            }
        }

        return found.DrainToImmutable();
    }
}
