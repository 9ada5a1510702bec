namespace Stemma.Read;

/// <summary>What a page says of an element, when it says that it is the article's body.</summary>
internal enum BodyMark
{
    None,

    /// <summary>Its class or identifier is one that bodies of articles commonly have.</summary>
    Named,

    /// <summary>Its microdata says so (schema.org articleBody).</summary>
    Declared,
}
