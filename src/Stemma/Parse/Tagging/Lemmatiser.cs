namespace Stemma.Parse;

/// <summary>
/// Base forms: exceptions by word and tag, else the edit that the longest known ending asks for. An edit is
/// "letters to cut|letters to add", with "=" before it where capital letters stay. Immutable.
/// </summary>
/// <param name="exceptions">Lemma by "tag TAB form"; the form as the text has it, digits kept.</param>
/// <param name="rules">Edit by "tag TAB ending", endings of 0 to <see cref="MaxEnding"/> letters.</param>
/// <param name="known">The words that have vectors: an edit that makes a word nobody writes gives way to one that does not.</param>
internal sealed class Lemmatiser(Dictionary<string, string> exceptions, Dictionary<string, string> rules, WordIndex known)
{
    public const int MaxEnding = 5;

    private const int LongestForm = 64;

    private const int Room = 2 * LongestForm;

    // Of the words with vectors, the most frequent first, so many count as known; behind them stand names and slips of the pen.
    private const int Usual = 100_000;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _exceptions = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _rules = rules.GetAlternateLookup<ReadOnlySpan<char>>();

    public Dictionary<string, string> Exceptions => exceptions;

    public Dictionary<string, string> Rules => rules;

    public string Lemma(string form, int tag)
    {
        if (form.Length > LongestForm)
            return form;
        Span<char> key = stackalloc char[form.Length + 2];
        key[0] = (char)(tag + 1);
        key[1] = '\t';
        form.CopyTo(key[2..]);
        if (_exceptions.TryGetValue(key, out var lemma))
            return lemma;
        Span<char> made = stackalloc char[Room];
        string? first = null;
        for (var length = Math.Min(MaxEnding, form.Length); length >= 0; length--)
        {
            var ending = key[..(2 + length)];
            form.AsSpan(form.Length - length).ToLowerInvariant(ending[2..]);
            if (!_rules.TryGetValue(ending, out var edit))
                continue;
            var end = Apply(form, edit, made);
            var rank = Rank(made[..end]);
            if (first is null && end > 1 && end < form.Length)
            {
                foreach (var last in (ReadOnlySpan<char>)['e', made[end - 1]])
                {
                    made[end] = last;
                    if ((IsCut(form, made[..(end + 1)]) || (last == 'e' && rank == Usual)) && Rank(made[..(end + 1)]) < rank)
                        return made[..(end + 1)].ToString();
                }
            }

            if (rank < Usual)
                return Text(form, made[..end]);
            first ??= Text(form, made[..end]);
        }

        return first ?? form;
    }

    // How frequent a word is, 0 the most; Usual when it does not count as known.
    private int Rank(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[FormFeatures.MaxLength];
        return known.Find(FormFeatures.Word(FormFeatures.Normalise(word, lower))) is var row && row is >= 0 and < Usual ? row : Usual;
    }

    // "Shell" of "shelled" and "hope" of "hoped", not "hop": what the ending was put behind is all there but its silent e.
    private static bool IsCut(string form, ReadOnlySpan<char> lemma) =>
        form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || form.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            ? form.StartsWith(lemma.TrimEnd('e'), StringComparison.OrdinalIgnoreCase)
            : false;

    private static string Text(string form, ReadOnlySpan<char> lemma) => lemma.SequenceEqual(form) ? form : lemma.ToString();

    // An edit that leaves nothing, or has no room, leaves the form.
    private static int Apply(string form, string edit, Span<char> made)
    {
        var keep = edit[0] == '=';
        var at = keep ? 1 : 0;
        var cut = edit[at] - '0';
        var added = edit.AsSpan(at + 1);
        var end = form.Length - cut + added.Length;
        if (cut > form.Length || end == 0 || end >= made.Length)
        {
            form.CopyTo(made);
            return form.Length;
        }

        var stem = form.AsSpan(0, form.Length - cut);
        if (keep)
            stem.CopyTo(made);
        else
            stem.ToLowerInvariant(made);
        added.CopyTo(made[stem.Length..]);
        return end;
    }

    /// <returns>Null when the lemma is nothing like the form.</returns>
    public static string? Edit(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        var keep = 0;
        while (keep < form.Length && keep < lemma.Length && form[keep] == lemma[keep])
            keep++;
        var low = 0;
        while (low < lower.Length && low < lemma.Length && lower[low] == lemma[low])
            low++;
        var best = Math.Max(keep, low);
        if (form.Length - best > 5 || (best == 0 && form.Length > 4))
            return null;
        var capitals = keep >= low && (keep > low || string.Equals(form, lower, StringComparison.Ordinal)) && !string.Equals(form, lower, StringComparison.Ordinal);
        return (capitals ? "=" : "") + (char)('0' + form.Length - best) + lemma[best..];
    }
}
