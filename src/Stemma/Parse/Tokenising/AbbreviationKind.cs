namespace Stemma.Parse;

/// <summary>How the full stop of an abbreviation may be read.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>Not an abbreviation with its own full stop.</summary>
    None,

    /// <summary>Never ends a sentence.</summary>
    Title,

    /// <summary>An abbreviation only before a capital letter; never ends a sentence.</summary>
    BeforeCapital,

    /// <summary>An abbreviation only before a digit; never ends a sentence.</summary>
    BeforeDigit,

    /// <summary>An abbreviation only before a digit or the name of a month; never ends a sentence.</summary>
    BeforeDate,

    /// <summary>An abbreviation only with a capital letter after a comma, as states are; <see cref="Ending"/> then.</summary>
    AfterComma,

    /// <summary>Ends a sentence before a word that opens one.</summary>
    Ending,

    /// <summary>As <see cref="Ending"/>, in single capital letters: keeps its full stop where a sentence ends.</summary>
    Acronym,
}
