namespace Stemma.Parse;

/// <summary>UD features from tag and form, as most often seen. Immutable.</summary>
/// <param name="usual">By tag; empty for none.</param>
/// <param name="exceptions">By "tag TAB form in lower case".</param>
internal sealed class Morphology(string[] usual, Dictionary<string, string> exceptions)
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _exceptions = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();

    public string[] Usual => usual;

    public Dictionary<string, string> Exceptions => exceptions;

    public string? Of(string form, int tag)
    {
        var features = usual[tag];
        if (form.Length <= 64)
        {
            Span<char> key = stackalloc char[form.Length + 2];
            key[0] = (char)(tag + 1);
            key[1] = '\t';
            form.AsSpan().ToLowerInvariant(key[2..]);
            if (_exceptions.TryGetValue(key, out var special))
                features = special;
        }

        return features.Length == 0 ? null : features;
    }
}
