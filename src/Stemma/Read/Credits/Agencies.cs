using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Tells the names of news agencies from those of persons and places.</summary>
internal static class Agencies
{
    private const int MaxWords = 4;

    private static readonly FrozenSet<string> Names =
        LexiconTable.Rows("Read.agencies.tsv", 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> LastWords = [.. LexiconTable.Rows("Read.byline-agencies.tsv", 1).Select(row => row[0])];

    private static readonly string[] Joints = [", ", " and ", " & ", " et ", " und ", " y ", " e ", " en ", " i ", " и ", " та ", " і ", " ve ", "/", "; ", "، ", " و "];

    /// <summary>A name of the lexicon, with or without its article.</summary>
    public static bool IsKnown(string name) =>
        Bare(name) is var bare && Names.Contains(bare) && (!IsInitials(bare) || bare.All(char.IsAsciiLetterUpper) || bare.All(char.IsAsciiLetterLower));

    /// <summary>A known name, one that ends in a word for an agency, or capitals alone.</summary>
    public static bool Is(string name) =>
        IsKnown(name)
        || LastWords.Any(w => name.Equals(w, StringComparison.OrdinalIgnoreCase) || name.EndsWith(" " + w, StringComparison.OrdinalIgnoreCase))
        || (name.Length is >= 3 and <= 6 && name.All(char.IsAsciiLetterUpper));

    /// <summary>The names in a list; empty unless every one of them is a known agency.</summary>
    public static ImmutableArray<string> List(string text)
    {
        string[] names = text.Trim(' ', '.', ':', '(', ')').Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length > 0 && names.All(IsKnown) ? [.. names.Distinct(StringComparer.OrdinalIgnoreCase)] : [];
    }

    /// <summary>The known agencies that a text names, as written there, in order; initials count in capitals alone.</summary>
    public static ImmutableArray<string> In(string text)
    {
        string[] words = text.Split([' ', ',', ';', ':', '(', ')', '/', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        var found = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < words.Length; i++)
        {
            for (int count = Math.Min(MaxWords, words.Length - i); count > 0; count--)
            {
                string name = Alone(string.Join(' ', words, i, count));
                if (!Names.Contains(name) || !IsWrittenAsName(name))
                    continue;
                if (!found.Contains(name))
                    found.Add(name);
                i += count - 1;
                break;
            }
        }

        return found.ToImmutable();
    }

    private static bool IsWrittenAsName(string name) =>
        IsInitials(name) ? name.All(char.IsAsciiLetterUpper) || name == "dpa" : !char.IsLower(name[0]);

    /// <summary>So short a name is a person's too ("Ana", "Efe") unless all its letters are of one case.</summary>
    private static bool IsInitials(string name) => name.Length <= 4 && name.All(char.IsAsciiLetter);

    /// <summary>Without an article run into it ("l'AFP") and without the sign of possession.</summary>
    private static string Alone(string name)
    {
        string bare = name.Length > 3 && name[1] is '\'' or '’' ? name[2..].TrimEnd('.') : name.TrimEnd('.');
        return bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare.TrimEnd('\'', '’');
    }

    private static string Bare(string name)
    {
        string bare = name.Trim(' ', '.');
        return bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }
}
