using Stemma.Link;
using Stemma.Link.Names;
using Stemma.Link.Places;
using Stemma.Text;

namespace Stemma.Train.Evaluate;

/// <summary>Whether two names stand for one, asked as the linker asks, with no report around them.</summary>
internal static class NamePairs
{
    public static bool AreOne(string one, string other, string kind, string? country, Knowledge knowledge) => kind switch
    {
        "person" => People(NameForm.OfPerson(one), NameForm.OfPerson(other)),
        "place" => Places(one, other, country, knowledge),
        _ => Bodies(one, other, knowledge),
    };

    private static bool People(NameForm one, NameForm other) => one.IsShortOrLongFormOf(other);

    private static bool Bodies(string one, string other, Knowledge knowledge)
    {
        var (first, second) = (Known(one, knowledge), Known(other, knowledge));
        return first is not null && second is not null ? first == second : Bodies(NameForm.OfBody(one), NameForm.OfBody(other));
    }

    private static bool Bodies(NameForm one, NameForm other) =>
        one.IsSame(other) || one.IsWithoutKind(other) || other.IsWithoutKind(one) || one.IsAbbreviatedBy(other.Text) || other.IsAbbreviatedBy(one.Text);

    private static string? Known(string name, Knowledge knowledge) =>
        (knowledge.Actors.OfAcronym(name) ?? knowledge.Actors.OfName(NameForm.OfBody(name)))?.Id;

    /// <summary>The same letters in another romanisation, or both the same place of the country the report is about.</summary>
    private static bool Places(string one, string other, string? country, Knowledge knowledge)
    {
        if (PlaceLetters.AreOne(one, other))
            return true;
        var resolver = new PlaceResolver(knowledge, new NameForms());
        var weights = new CountryWeights();
        if (country is not null)
            weights.Add(country, 1);
        return Resolve(one) is { } first && Resolve(other) is { } second && first.Entry.Index == second.Entry.Index;

        PlaceResolver.Candidate? Resolve(string name) => resolver.Resolve(new PlaceMention("r1", new TextSpan(0, name.Length), name, 0, name, false, false), weights, []);
    }
}
