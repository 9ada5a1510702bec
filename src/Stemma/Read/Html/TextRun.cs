namespace Stemma.Read;

/// <summary>Text as it gathers between two line breaks.</summary>
internal sealed class TextRun
{
    private char[] _text = new char[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + text.Length));
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
    }

    public void Clear() => Length = 0;
}
