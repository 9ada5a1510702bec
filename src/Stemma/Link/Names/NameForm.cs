using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Link.Names;

/// <summary>A name cut into words that are ready to be compared; made once for a spelling.</summary>
internal sealed class NameForm
{
    private static readonly FrozenDictionary<string, string> GivenNames =
        LexiconTable.Rows("Link.given-names.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    private NameForm(string text, ImmutableArray<string> words, bool isBody)
    {
        _isBody = isBody;
        Text = text;
        Words = words;
        Joined = string.Join(' ', words);
        IsMixed = words.Any(MixesScripts);
        LastSkeleton = words.IsEmpty ? 0 : Sounds.Skeleton(words[^1]);
        Key = words.IsEmpty ? 0 : words.Aggregate(17UL, (key, word) => (key * 1_000_003) ^ Sounds.Skeleton(word));
    }

    /// <summary>In so long a name of a body one word may be a vowel off: all the others are evidence.</summary>
    public const int WordsThatExcuseOne = 3;

    /// <summary>"New York-based": words before "based" that only say where a body sits.</summary>
    private const int LongestSeat = 2;

    private readonly bool _isBody;

    public string Text { get; }

    /// <summary>Plain letters; articles, particles and, of a person, titles left out. Empty for what is no name.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The words, joined by spaces.</summary>
    public string Joined { get; }

    /// <summary>Whether a word is written in letters of two scripts: such a name is like none but itself.</summary>
    public bool IsMixed { get; }

    /// <summary>Equal for all names that may match word for word.</summary>
    public ulong Key { get; }

    /// <summary>Equal for all names whose last words may match.</summary>
    public uint LastSkeleton { get; }

    public static NameForm OfBody(string name)
    {
        var words = NameText.Words(name);
        words.RemoveAll(NameText.IsParticle);
        var seat = words.IndexOf("based");
        if (seat is > 0 and <= LongestSeat && words.Count - seat > LongestSeat)
            words.RemoveRange(0, seat + 1);
        return new NameForm(name, [.. BodyWords.Of(words)], isBody: true);
    }

    public static NameForm OfPerson(string name)
    {
        var words = NameText.Words(Titles.Without(name));
        words.RemoveAll(NameText.IsParticle);
        return new NameForm(name, [.. words.Select((word, index) => WithoutGluedArticle(index + 1 < words.Count ? GivenNames.GetValueOrDefault(word, word) : word))], isBody: false);
    }

    /// <summary>The least alike pair of words; <see cref="SpellingMatch.Different"/> when one name has more words.</summary>
    public SpellingMatch Compare(NameForm other)
    {
        if (IsMixed || other.IsMixed)
            return Text == other.Text ? SpellingMatch.Equal : SpellingMatch.Different;
        if (Words.Length != other.Words.Length || Words.IsEmpty || Key != other.Key)
            return SpellingMatch.Different;

        var (least, near) = (SpellingMatch.Equal, 0);
        for (var i = 0; i < Words.Length && least != SpellingMatch.Different; i++)
        {
            var match = Sounds.Compare(Words[i], other.Words[i], longVowels: true);
            near += match == SpellingMatch.Near ? 1 : 0;
            least = match < least ? match : least;
        }

        return _isBody && near == 1 && Words.Length >= WordsThatExcuseOne ? SpellingMatch.Transliterated : least;
    }

    /// <summary>Whether an acronym is made of the first letters of all words; of a body.</summary>
    public bool IsAbbreviatedBy(string acronym)
    {
        const int shortest = 3;
        var letters = acronym.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length < shortest || IsMixed)
            return false;
        var words = NameText.Words(Text);
        return Abbreviates(letters, words) || Abbreviates(letters, words.FindAll(word => !NameText.IsParticle(word)));
    }

    private static bool Abbreviates(string letters, List<string> words)
    {
        if (letters.Length != words.Count)
            return false;
        for (var i = 0; i < words.Count; i++)
        {
            if (char.ToLowerInvariant(letters[i]) != words[i][0])
                return false;
        }

        return true;
    }

    /// <summary>Whether it is the other without its last word, and that word only tells what kind of body it is: "Nusra" of "Nusra Front".</summary>
    public bool IsWithoutKind(NameForm other)
    {
        if (IsMixed || other.IsMixed || Words.IsEmpty || other.Words.Length != Words.Length + 1 || !BodyWords.IsKind(other.Words[^1]))
            return false;
        for (var i = 0; i < Words.Length; i++)
        {
            if (!AreOne(Words[i], other.Words[i]))
                return false;
        }

        return true;
    }

    public bool IsSame(NameForm other) => Compare(other) >= SpellingMatch.Transliterated;

    /// <summary>Whether one can be the other with names left out before the last: the same last word, and every word of the shorter in the longer, in order.</summary>
    public bool IsShortOrLongFormOf(NameForm other)
    {
        if (IsMixed || other.IsMixed)
            return Text == other.Text;
        if (Words.IsEmpty || other.Words.IsEmpty || !AreOne(Words[^1], other.Words[^1]))
            return false;

        var (shorter, longer) = Words.Length <= other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        var at = 0;
        foreach (var word in longer)
        {
            if (at < shorter.Length && AreOne(shorter[at], word))
                at++;
        }

        return at == shorter.Length && HaveOneInitials(shorter, longer);
    }

    /// <summary>"George W. Bush" is not "George H. W. Bush"; without initials he may be either.</summary>
    private static bool HaveOneInitials(ImmutableArray<string> shorter, ImmutableArray<string> longer) =>
        !shorter.Any(IsInitial) || shorter.Count(IsInitial) == longer.Count(IsInitial);

    private static bool IsInitial(string word) => word.Length == 1;

    private static bool AreOne(string one, string other) => Sounds.Compare(one, other, longVowels: true) >= SpellingMatch.Transliterated;

    /// <summary>"Alhaj" is "al-Haj".</summary>
    private static string WithoutGluedArticle(string word)
    {
        const int shortestRest = 3;
        if (word.Length < shortestRest + 2 || word[1] != 'l' || word[0] is not ('a' or 'e') || word[2] == 'l')
            return word;
        var beforeVowel = "aeiouy".Contains(word[2], StringComparison.Ordinal);
        return beforeVowel && word.Length < shortestRest + 3 ? word : word[2..];
    }

    private static bool MixesScripts(string word)
    {
        var (latin, other) = (false, false);
        foreach (var letter in word)
        {
            latin |= char.IsAsciiLetter(letter);
            other |= char.IsLetter(letter) && letter > '\u024F';
        }

        return latin && other;
    }
}
