namespace Stemma.Link.Names;

/// <summary>How alike two spellings are, from the least to the most.</summary>
internal enum SpellingMatch
{
    Different,

    /// <summary>One vowel is one that transliteration does not explain, or is missing: evidence of something else is needed.</summary>
    Near,

    /// <summary>Two transliterations of one spelling.</summary>
    Transliterated,

    /// <summary>The same letters.</summary>
    Equal,
}
