namespace Stemma.Train.Evaluate.Coreference;

/// <summary>Why entities of a document could not be read.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Reason">A stable code: "columns", "order" (no "# global.Entity" came first), "unclosed", or one of <see cref="EntityBrackets.Add"/>.</param>
internal sealed record GumFailure(int Line, string Reason);
