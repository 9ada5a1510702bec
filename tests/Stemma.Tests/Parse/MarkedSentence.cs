using Stemma.Parse;

namespace Stemma.Tests.Parse;

/// <summary>A sentence as the network leaves it: word/v and word/a are a verb and an adjective, all others proper nouns; names as "kind first last".</summary>
internal static class MarkedSentence
{
    private const int Noun = 0;
    private const int Verb = 1;
    private const int Adjective = 2;

    public static TagPair[] Tags { get; } = [new("PROPN", "NNP"), new("VERB", "VBD"), new("ADJ", "JJ")];

    public static AnalysedSentence Of(string text, params string[] marked)
    {
        var words = text.Split(' ');
        var sentence = new AnalysedSentence([.. words.Select(w => w.Split('/')[0])]);
        for (var i = 0; i < words.Length; i++)
            sentence.Tags[i] = words[i].EndsWith("/v", StringComparison.Ordinal) ? Verb : words[i].EndsWith("/a", StringComparison.Ordinal) ? Adjective : Noun;
        foreach (var name in marked)
        {
            var parts = name.Split(' ');
            var kind = Enum.Parse<NameKind>(parts[0], ignoreCase: true);
            var (first, last) = (parts[1][0] - '0', parts[2][0] - '0');
            for (var i = first; i <= last; i++)
                sentence.Marks[i] = 1 + (4 * (int)kind) + (first == last ? 3 : i == first ? 0 : i == last ? 2 : 1);
        }

        return sentence;
    }
}
