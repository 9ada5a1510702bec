using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Link.Names;

/// <summary>Cuts a name into words of plain letters, with the small words that transliterators glue on, split off or leave out settled one way.</summary>
/// <remarks>
/// Arabic names after the ALA-LC romanisation table for Arabic (rules 17 and 23: the article and its assimilation to the next consonant) and the
/// BGN/PCGN 1956 system: "al-", "el-", "ul-" and assimilated articles ("ash-Shaykh", "ez-Zor") go; "Abu", "Abou", "Bou" are "bu" and one word with
/// what follows, as are "Abd al-", "Abdul", "Abdel" with theirs, and "al-Din" with what it follows.
/// </remarks>
internal static class NameText
{
    /// <summary>Letters in the longest name that is still read as one.</summary>
    public const int MostLetters = 200;

    private static readonly FrozenSet<string> Articles = FrozenSet.Create("al", "el", "ul", "aal");
    private static readonly FrozenSet<string> Fathers = FrozenSet.Create("abu", "abou", "abo", "aboo", "bu", "bou", "boo", "albu");
    private static readonly FrozenSet<string> Particles = LexiconTable.Rows("Link.particles.tsv", 1).Select(row => row[0]).ToFrozenSet();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleSpans = Particles.GetAlternateLookup<ReadOnlySpan<char>>();
    private const string Separators = " -\u2010\u2011\u2012\u2013\u00A0,/\n\r\t()\"“”";

    /// <summary>Every word of the name, articles left out.</summary>
    /// <returns>Empty for what has no letters or too many.</returns>
    public static List<string> Words(string name)
    {
        var words = new List<string>(4);
        if (name.Length > MostLetters)
            return words;

        foreach (var range in name.AsSpan().SplitAny(Separators))
        {
            var word = WithoutPossessive(name.AsSpan()[range]);
            var plain = PlainLetters.Of(word);
            if (plain.Length > 0)
                words.Add(plain);
        }

        return Settled(words);
    }

    public static bool IsParticle(string word) => ParticleSpans.Contains(word);

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;

    private static List<string> Settled(List<string> words)
    {
        var settled = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var (word, next) = (words[i], i + 1 < words.Count ? words[i + 1] : null);
            var isArticle = Articles.Contains(word) || (next is not null && IsAssimilated(word, next));
            if (isArticle && (next is not null || settled.Count == 0))
                continue;
            if (word is "din" or "deen" or "dine" or "eddin" or "eddine" or "uddin" or "uddine" && settled.Count > 0)
            {
                settled[^1] += "din";
                continue;
            }

            if (word == "allah" && settled.Count > 0)
            {
                settled[^1] = OfGod(settled[^1] + word);
                continue;
            }

            if (next is null || Glued(word) is not { } stem)
            {
                settled.Add(OfGod(OfFaith(Servant(word, next))));
                continue;
            }

            i += Articles.Contains(next) || (i + 2 < words.Count && IsAssimilated(next, words[i + 2])) ? 2 : 1;
            settled.Add(i < words.Count ? OfGod(stem + words[i]) : stem);
        }

        return settled;
    }

    /// <summary>What a word becomes that makes one name with the next; null for any other.</summary>
    private static string? Glued(string word) =>
        Fathers.Contains(word) ? "bu" : word is "abd" or "abed" or "abdul" or "abdel" or "abdal" or "abdol" or "abdur" or "abdus" or "abder" ? "abd" : null;

    /// <summary>"ash" before "shaykh", "ez" before "zor": the article with its consonant made like the next.</summary>
    private static bool IsAssimilated(string word, string next) =>
        word.Length is 2 or 3 && word[0] is 'a' or 'e' && !"aeiou".Contains(word[1], StringComparison.Ordinal) && next.StartsWith(word.AsSpan(1), StringComparison.Ordinal);

    /// <summary>"Salahuddin" and "Saladdine" as "salahdin", which "Salah al-Din" is too.</summary>
    private static string OfFaith(string word)
    {
        const int shortestStem = 3;
        foreach (var ending in (ReadOnlySpan<string>)["uddine", "eddine", "addine", "uddin", "eddin", "addin", "adin", "udeen", "edine", "udin", "edin"])
        {
            if (word.Length >= ending.Length + shortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), "din");
        }

        return word;
    }

    /// <summary>"Nasrallah", "Nasrullah" and "Nasr Allah" as "nasrullah": the vowel is that of the case.</summary>
    private static string OfGod(string word)
    {
        const int shortestStem = 2, ending = 5;
        return word.Length >= shortestStem + ending && word.EndsWith("llah", StringComparison.Ordinal) && "aeiou".Contains(word[^ending], StringComparison.Ordinal)
            ? string.Concat(word.AsSpan(0, word.Length - ending), "ullah")
            : word;
    }

    /// <summary>"Abdulrahman" and "Abdurrahman" as "abd" and "rahman"; "Abdullah" is a word of its own.</summary>
    private static string Servant(string word, string? next)
    {
        const int stem = 5;
        if (word.Length < stem + 3 || !word.StartsWith("abd", StringComparison.Ordinal) || !"aeou".Contains(word[3], StringComparison.Ordinal))
            return word;
        var rest = word.AsSpan(stem);
        var assimilated = word[4] == rest[0] && "rsznt".Contains(word[4], StringComparison.Ordinal);
        return (word[4] == 'l' || assimilated) && rest is not ("lah" or "ah" or "la") && !rest.StartsWith("lah") && next is not "lah"
            ? string.Concat("abd", rest)
            : word;
    }
}
