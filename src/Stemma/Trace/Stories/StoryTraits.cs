using Stemma.Parse;

namespace Stemma.Trace;

/// <summary>All that sorting into stories keeps of a report. It depends on nothing but the report.</summary>
/// <param name="Place">Where the report stands among all: by day, those without one last, and by what it was read from.</param>
/// <param name="Terms">What it is about.</param>
/// <param name="Prints">A part, chosen by value, of the fingerprints of its runs of words, ascending.</param>
internal sealed record StoryTraits(StoryPlace Place, StoryTerms Terms, ulong[] Prints)
{
    public static StoryTraits Of(ParsedReport parsed, StoryPlace place)
    {
        var vocabulary = new Vocabulary();
        var words = WitnessReader.WordsOf(parsed, 0, vocabulary);
        return new StoryTraits(place, StoryTerms.Of(words, vocabulary), Widespread.PrintsOf(words, vocabulary));
    }
}
