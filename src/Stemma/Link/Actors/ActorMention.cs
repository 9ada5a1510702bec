using Stemma.Extract;
using Stemma.Parse;

namespace Stemma.Link.Actors;

/// <summary>One mention of somebody, with what linking asks of it.</summary>
/// <param name="Name">The name inside the mention; null when it has none.</param>
/// <param name="NameKind">Null exactly when <paramref name="Name"/> is.</param>
/// <param name="HeadLemma">Lower case.</param>
/// <param name="Phrase">Lemmas of the phrase without determiners and the name, lower case, joined by spaces.</param>
/// <param name="Definite">Opened by "the", "this" or "that".</param>
internal sealed record ActorMention(
    Mention Mention,
    string? Name,
    NameKind? NameKind,
    string HeadLemma,
    string Phrase,
    bool Definite,
    bool Plural,
    string? Pronoun,
    SourceKind? Source,
    bool Actor)
{
    public string Report => Mention.Report;
}
