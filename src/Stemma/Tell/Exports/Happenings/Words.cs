namespace Stemma.Tell.Exports.Happenings;

internal static class Words
{
    /// <summary>Stretches of letters, in lower case.</summary>
    public static List<string> In(string text)
    {
        var found = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0)
                start = i;
            if (isLetter || start < 0)
                continue;

            found.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }

        return found;
    }
}
