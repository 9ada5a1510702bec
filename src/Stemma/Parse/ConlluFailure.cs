namespace Stemma.Parse;

/// <summary>Why an input is not CoNLL-U.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Reason">A stable code: "columns", "id", "range", "form", "sentence-too-long".</param>
public sealed record ConlluFailure(int Line, string Reason);
