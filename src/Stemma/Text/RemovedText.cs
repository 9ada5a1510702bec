namespace Stemma.Text;

/// <summary>A piece of a page that is not the article.</summary>
/// <param name="Text">As it stood on the page, white space folded.</param>
/// <param name="Reason">A stable code such as "navigation", "teaser", "author-box", "comments", "stray-mark", "source-line".</param>
public sealed record RemovedText(string Text, string Reason);
