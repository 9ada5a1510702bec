namespace Stemma.Link;

/// <summary>What is wrong with knowledge: an entry that was set aside, or a file without which nothing can be linked.</summary>
/// <param name="File">Its name, without the folder.</param>
/// <param name="Line">From 1; null when the file as a whole is at fault.</param>
/// <param name="Code">"knowledge-missing", "knowledge-damaged", "entry-malformed", "entry-contradictory".</param>
public sealed record KnowledgeFault(string File, int? Line, string Code, string Detail)
{
    public override string ToString() => Line is { } line ? $"{File}:{line}: {Code}: {Detail}" : $"{File}: {Code}: {Detail}";
}
