namespace Stemma.Parse;

/// <summary>
/// Words and base forms as they were made before, so that a word that comes again is not made again. What it gives is what
/// would be made. One thread's own.
/// </summary>
internal sealed class LemmaCache(Lemmatiser lemmas)
{
    /// <summary>Words kept; each has one place, and the latest stays.</summary>
    public const int Size = 1 << 12;

    private readonly string?[] _forms = new string?[Size];
    private readonly (string Form, int Tag, string Lemma)[] _lemmas = new (string, int, string)[Size];

    public string Form(ReadOnlySpan<char> text)
    {
        ref var kept = ref _forms[Slot(Feature.Text(text))];
        if (kept is null || !text.SequenceEqual(kept))
            kept = text.ToString();
        return kept;
    }

    public string Lemma(string form, int tag)
    {
        ref var kept = ref _lemmas[Slot(Feature.Of(tag, Feature.Text(form)))];
        if (kept.Tag != tag || !string.Equals(kept.Form, form, StringComparison.Ordinal))
            kept = (form, tag, lemmas.Lemma(form, tag));
        return kept.Lemma;
    }

    private static int Slot(uint hash) => (int)(hash & (Size - 1));
}
