namespace Stemma.Read;

/// <summary>A heading that may be a page's headline.</summary>
/// <param name="Text">As a reader sees it, spaces folded.</param>
/// <param name="Start">Where its start tag begins in the page's source.</param>
/// <param name="End">Where its text ends there.</param>
/// <param name="IsFirst">Whether it is of the first level.</param>
/// <param name="IsMarked">Whether its page marks it as the headline, by microdata or by its class.</param>
internal sealed record PageHeading(string Text, int Start, int End, bool IsFirst, bool IsMarked);
