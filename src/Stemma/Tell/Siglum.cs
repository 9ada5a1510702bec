namespace Stemma.Tell;

/// <summary>The letter a report goes by.</summary>
internal static class Siglum
{
    /// <summary>0 is "A", 25 is "Z", 26 is "AA".</summary>
    public static string Of(int index)
    {
        var letters = "";
        for (var rest = index; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return letters;
    }
}
