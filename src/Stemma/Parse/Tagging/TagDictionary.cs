namespace Stemma.Parse;

/// <summary>Which tags a well known word may have. Immutable.</summary>
/// <param name="allowed">Tags by word hash; ascending. Words not in it may have any.</param>
internal sealed class TagDictionary(Dictionary<uint, byte[]> allowed)
{
    public Dictionary<uint, byte[]> Allowed => allowed;

    public byte[]? Of(uint word) => allowed.GetValueOrDefault(word);

    public static uint Ambiguity(byte[]? tags)
    {
        if (tags is null)
            return Feature.Absent;
        var hash = 17u;
        foreach (var tag in tags)
            hash = unchecked((hash * 31) + tag + 1);
        return hash;
    }
}
