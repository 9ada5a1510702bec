using System.Globalization;
using Stemma.Link.Names;

namespace Stemma.Link;

/// <summary>What the spellings of one name have in common. Thread safe.</summary>
public static class Spelling
{
    /// <summary>A key that the transliterations of one word share, articles left out; words of other names may share it too.</summary>
    /// <returns>Null for what has no letters.</returns>
    public static string? KeyOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return NameText.Words(word) is [.., var last] ? string.Create(CultureInfo.InvariantCulture, $"{Sounds.Skeleton(last):x8}") : null;
    }
}
