namespace Stemma.Read;

/// <summary>What the pictures of a page say that they show; a line that says the same is a caption.</summary>
internal sealed class PictureTexts
{
    private const int KeyLength = 24;
    private const int MinWords = 4;
    private const int MaxCaptionWords = 80;

    private readonly HashSet<string> _openings = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string? description)
    {
        if (description is { Length: >= KeyLength } && Folded(description) is { Length: >= KeyLength } text && TextShape.CountWords(text) >= MinWords)
            _openings.Add(text[..KeyLength]);
    }

    public bool Describes(string text) =>
        text.Length >= KeyLength && _openings.Count > 0 && _openings.Contains(text[..KeyLength])
        && TextShape.CountWords(text) <= MaxCaptionWords;

    private static string Folded(string description) =>
        TextShape.Fold(description.Length > KeyLength * 4 ? description[..(KeyLength * 4)] : description);
}
