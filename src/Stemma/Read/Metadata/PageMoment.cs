namespace Stemma.Read;

/// <summary>An element of a page that gives a time.</summary>
/// <param name="Value">As a machine is to read it, or else as a reader sees it.</param>
/// <param name="Start">Where its start tag begins in the page's source.</param>
/// <param name="Says">What its page says the time is of.</param>
internal sealed record PageMoment(string Value, int Start, PageMomentKind Says);
