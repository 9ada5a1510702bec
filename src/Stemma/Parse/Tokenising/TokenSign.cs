namespace Stemma.Parse;

/// <summary>What a word looks like where a sentence may end.</summary>
internal enum TokenSign : byte
{
    /// <summary>Before the first or after the last word of a line.</summary>
    None,
    Lower,
    Capital,
    OneCapital,
    Capitals,
    Mixed,
    Number,
    NumberAndLetters,
    Address,
    FullStop,
    Exclamation,
    Ellipsis,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Opening,
    Closing,
    OpeningQuote,
    ClosingQuote,
    StraightQuote,
    Bullet,
    Rule,
    Face,
    Symbol,
    NeverEnding,
    Abbreviation,
}
