namespace Stemma.Parse;

/// <summary>How a word is usually written inside a sentence.</summary>
internal enum WordCase : byte
{
    Unknown,
    Lower,
    Capital,
    Either,
}
