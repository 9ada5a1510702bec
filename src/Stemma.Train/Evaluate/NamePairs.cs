using Stemma.Link;
using Stemma.Link.Actors;
using Stemma.Link.Names;
using Stemma.Link.Places;
using Stemma.Text;

namespace Stemma.Train.Evaluate;

/// <summary>Whether two names stand for one, asked as the linker asks, with no report around them but the state that it is about.</summary>
internal static class NamePairs
{
    public static bool AreOne(string one, string other, string kind, string? country, Knowledge knowledge) => kind switch
    {
        "person" => NameForm.OfPerson(one).IsShortOrLongFormOf(NameForm.OfPerson(other)),
        "place" => Places(one, other, country, knowledge),
        _ => Bodies(one, other, country, knowledge),
    };

    private static bool Bodies(string one, string other, string? country, Knowledge knowledge)
    {
        var (first, second) = (Known(one, country, knowledge), Known(other, country, knowledge));
        return first is not null && second is not null ? first == second : Bodies(NameForm.OfBody(one), NameForm.OfBody(other));
    }

    private static bool Bodies(NameForm one, NameForm other) =>
        one.IsSame(other) || one.IsWithoutKind(other) || other.IsWithoutKind(one) || one.IsAbbreviatedBy(other.Text) || other.IsAbbreviatedBy(one.Text);

    private static string? Known(string name, string? country, Knowledge knowledge) =>
        (knowledge.Actors.OfAcronym(name, country) ?? knowledge.Actors.OfName(NameForm.OfBody(name)))?.Id;

    /// <summary>Whether the two become one place of a story about the state.</summary>
    private static bool Places(string one, string other, string? country, Knowledge knowledge)
    {
        var forms = new NameForms();
        var (resolver, drafts) = (new PlaceResolver(knowledge, forms), new PlaceDrafts(knowledge, forms));
        var mentions = new PlaceMentions(new NameCensus([], forms), new CountryWords(knowledge, forms));
        var weights = new CountryWeights();
        if (country is not null)
            weights.Add(country, 1);
        foreach (var (name, at) in (ReadOnlySpan<(string, int)>)[(one, 0), (other, one.Length + 1)])
        {
            var mention = mentions.OfWords("r1", new TextSpan(at, at + name.Length), name, 0);
            var found = resolver.Resolve(mention, weights, []);
            var named = resolver.Named(mention, found);
            drafts.Add(named, resolver.Country(named, found), found, null);
        }

        return drafts.Settle("").Length == 1;
    }
}
