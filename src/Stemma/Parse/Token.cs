using Stemma.Text;

namespace Stemma.Parse;

/// <summary>A syntactic word in the terms of Universal Dependencies 2.</summary>
public sealed record Token
{
    public required TextSpan Span { get; init; }

    /// <summary>The text of <see cref="Span"/> in the searchable form: fancy letters folded.</summary>
    public required string Form { get; init; }

    public required string Lemma { get; init; }

    /// <summary>UPOS, upper case: "VERB", "PROPN", …</summary>
    public required string Upos { get; init; }

    /// <summary>Penn tag: "VBD", "NNP", …; null when not tagged.</summary>
    public string? Xpos { get; init; }

    /// <summary>UD features as in CoNLL-U ("Number=Sing|Tense=Past"); null when none.</summary>
    public string? Features { get; init; }

    /// <summary>Index of the head in the sentence, from 0; -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>UD relation, subtype included: "nsubj:pass".</summary>
    public required string Relation { get; init; }
}
