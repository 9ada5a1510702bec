namespace Stemma.Text;

/// <summary>A report's own word that it has its text, or part of it, from somebody else.</summary>
/// <param name="Name">Whom it names, as written there ("Harbour Post", "www.harbourpost.example").</param>
/// <param name="Text">The whole credit as written ("Source » Harbour Post").</param>
/// <param name="Span">Where the credit stands in the report's text; null when it stood in removed furniture or metadata.</param>
public sealed record Credit(string Name, string Text, TextSpan? Span);
