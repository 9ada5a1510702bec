namespace Stemma.Text;

/// <summary>A report's own word on where its text, part of it or a picture is from.</summary>
/// <param name="Name">Whom it names, as written there ("Harbour Post", "www.harbourpost.example").</param>
/// <param name="Text">The whole credit as written ("Source » Harbour Post").</param>
/// <param name="Span">Where the credit stands in the report's text; null when it stood in removed furniture or metadata.</param>
public sealed record Credit(string Name, string Text, TextSpan? Span)
{
    public CreditKind Kind { get; init; } = CreditKind.Text;
}
