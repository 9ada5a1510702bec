using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>One way to find entities, and how it did on the documents so far.</summary>
internal sealed class ScoredSystem(string name, Func<ParsedReport, ImmutableArray<ImmutableArray<TextSpan>>> find)
{
    public string Name => name;

    /// <summary>Mentions are the same when their bounds are.</summary>
    public CoreferenceScore Exact { get; private set; }

    /// <summary>Mentions are the same when their head words are.</summary>
    public CoreferenceScore ByHead { get; private set; }

    /// <summary>In entities of several mentions.</summary>
    public int Mentions { get; private set; }

    /// <summary>Mentions that touch no annotated word, or the same ones as an earlier mention.</summary>
    public int LeftOut { get; private set; }

    /// <param name="key">Without singletons.</param>
    public void Add(ParsedReport parsed, WordPlaces places, ImmutableArray<ImmutableArray<WordSpan>> key, HeadWords heads)
    {
        var (entities, leftOut) = places.Of(find(parsed));
        var response = CoreferenceScore.WithoutSingletons(entities);
        Exact += CoreferenceScore.Of(key, response);
        ByHead += CoreferenceScore.Of(key, HeadMatch.Align(key, response, heads));
        Mentions += response.Sum(entity => entity.Length);
        LeftOut += leftOut;
    }
}
