namespace Stemma.Trace;

/// <summary>A sign that one report is the child.</summary>
/// <param name="BIsChild">Whether it speaks for the second of the two.</param>
internal sealed record Sign(bool BIsChild, Evidence Evidence);
