namespace Stemma.Parse;

/// <summary>
/// Base forms: exceptions by word and tag, else the edit that the longest known ending asks for. An edit is
/// "letters to cut|letters to add", with "=" before it where capital letters stay. Immutable.
/// </summary>
/// <param name="exceptions">Lemma by "tag TAB form"; the form as the text has it, digits kept.</param>
/// <param name="rules">Edit by "tag TAB ending", endings of 0 to <see cref="MaxEnding"/> letters.</param>
internal sealed class Lemmatiser(Dictionary<string, string> exceptions, Dictionary<string, string> rules)
{
    public const int MaxEnding = 5;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _exceptions = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _rules = rules.GetAlternateLookup<ReadOnlySpan<char>>();

    public Dictionary<string, string> Exceptions => exceptions;

    public Dictionary<string, string> Rules => rules;

    public string Lemma(string form, int tag)
    {
        if (form.Length > 64)
            return form;
        Span<char> key = stackalloc char[form.Length + 2];
        key[0] = (char)(tag + 1);
        key[1] = '\t';
        form.CopyTo(key[2..]);
        if (_exceptions.TryGetValue(key, out var lemma))
            return lemma;
        for (var length = Math.Min(MaxEnding, form.Length); length >= 0; length--)
        {
            var ending = key[..(2 + length)];
            form.AsSpan(form.Length - length).ToLowerInvariant(ending[2..]);
            if (_rules.TryGetValue(ending, out var edit))
                return Apply(form, edit);
        }

        return form;
    }

    public static string Apply(string form, string edit)
    {
        var keep = edit[0] == '=';
        var at = keep ? 1 : 0;
        var cut = edit[at] - '0';
        if (cut > form.Length)
            return form;
        var stem = keep ? form[..^cut] : form[..^cut].ToLowerInvariant();
        var lemma = edit.Length > at + 1 ? stem + edit[(at + 1)..] : stem;
        return lemma.Length == 0 ? form : string.Equals(lemma, form, StringComparison.Ordinal) ? form : lemma;
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
