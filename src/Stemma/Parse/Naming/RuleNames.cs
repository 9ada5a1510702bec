using System.Collections.Immutable;

namespace Stemma.Parse;

/// <summary>Adds to the names that the model found those that rules find in what it left: groups, dates, quantities and money.</summary>
internal static class RuleNames
{
    /// <summary>A name found by rule has at most so many tokens, so that the rules stay linear in the length of a sentence.</summary>
    public const int MaxTokens = 16;

    /// <param name="names">In text order, not overlapping; so is what comes back.</param>
    public static ImmutableArray<NameMention> Add(ImmutableArray<NameMention> names, ImmutableArray<Token> tokens)
    {
        // The "US" of "US$300" belongs to the amount.
        names = names.RemoveAll(name => name.Tokens is var (first, last) && first == last && MoneyNames.IsDollarPrefix(new NameWindow(tokens, tokens.Length), first));
        var all = ImmutableArray.CreateBuilder<NameMention>(names.Length);
        var next = 0;
        for (var at = 0; at < tokens.Length;)
        {
            if (next < names.Length && names[next].Tokens.First == at)
            {
                all.Add(names[next]);
                at = names[next++].Tokens.Last + 1;
                continue;
            }

            var free = next < names.Length ? names[next].Tokens.First : tokens.Length;
            var (end, kind) = Longest(new NameWindow(tokens, Math.Min(free, at + MaxTokens)), at);
            if (end > at)
                all.Add(new NameMention(tokens[at].Span.Union(tokens[end - 1].Span), new TokenRange(at, end - 1), kind));
            at = Math.Max(end, at + 1);
        }

        return all.Count == names.Length ? names : all.DrainToImmutable();
    }

    private static (int End, NameKind Kind) Longest(NameWindow window, int at)
    {
        var (end, kind) = (DateNames.End(window, at), NameKind.Date);
        if (MoneyNames.End(window, at) is var money && money > end)
            (end, kind) = (money, NameKind.Money);
        if (QuantityNames.End(window, at) is var quantity && quantity > end)
            (end, kind) = (quantity, NameKind.Quantity);
        return GroupNames.End(window, at) is var group && group > end ? (group, NameKind.Group) : (end, kind);
    }
}
