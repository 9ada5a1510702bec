using Stemma.Text;

namespace Stemma.Parse;

/// <summary>A name as the text has it, before anybody says whose name it is.</summary>
public sealed record NameMention(TextSpan Span, TokenRange Tokens, NameKind Kind)
{
    /// <summary>Whether it names one thing in the world, a person, an organisation or a location, and no group, date or amount.</summary>
    public bool IsEntity => Kind is NameKind.Person or NameKind.Organisation or NameKind.Location;
}
