using Stemma.Link.Known;
using Stemma.Link.Names;

namespace Stemma.Link.Places;

/// <summary>Which of the places that bear a name the report means. Nothing, where the story does not tell.</summary>
internal sealed class PlaceResolver(Knowledge knowledge, NameForms forms)
{
    /// <summary>Inhabitants from which on a town is meant by its name in a story of another country.</summary>
    public const double WellKnown = 100_000;

    /// <summary>Inhabitants from which on a town is meant in a report of which its country is only a part.</summary>
    public const double Sizeable = 15_000;

    /// <summary>Share of a report's states from which on its country is evidence for a town of a like name.</summary>
    public const double LeastShare = 0.2;

    /// <summary>By how much the best must beat the best of another country where the report tells of none.</summary>
    public const double LeastLead = 0.4;

    private const double KilometresOfNearness = 100;

    private readonly Dictionary<string, KnownCountry?> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> _candidates = new(StringComparer.Ordinal);

    /// <param name="IsWhole">Whether it is called by all the words of the mention, and not by its bare name.</param>
    /// <param name="IsQualified">Whether it lies in what stands beside the name.</param>
    internal sealed record Candidate(GazetteerEntry Entry, SpellingMatch Match, bool Usual, bool IsWhole = false, bool IsQualified = false);

    /// <summary>The state that a name is of, a possessive without its apostrophe too.</summary>
    public KnownCountry? Country(string name)
    {
        if (!_countries.TryGetValue(name, out var country))
            _countries[name] = country = State(name) ?? (name.Length > 4 && name[^1] is 's' ? State(name[..^1]) : null);
        return country;
    }

    /// <summary>"SDF" and "Daesh" are no towns, whatever towns of that name there are.</summary>
    public bool IsBody(string name)
    {
        if (!_bodies.TryGetValue(name, out var body))
            _bodies[name] = body = NamesBody(name);
        return body;
    }

    private bool NamesBody(string name)
    {
        const int longestInitials = 3;
        if (Actors.Acronym.Is(name) && (name.Length <= longestInitials || knowledge.Actors.IsAcronym(name)))
            return true;
        return knowledge.Actors.OfName(forms.Of(name, person: false)) is { Kind: not ActorKind.State };
    }

    private KnownCountry? State(string name) =>
        knowledge.Actors.StateOfName(forms.Of(name, person: false)) is { } state ? knowledge.Countries.OfCode(state.Country)
        : Actors.Acronym.Is(name) && knowledge.Actors.OfAcronym(name, country: null) is { Kind: ActorKind.State } known ? knowledge.Countries.OfCode(known.Country)
        : null;

    /// <param name="weights">Of the report.</param>
    /// <param name="anchors">Places near it in the text that are settled.</param>
    public Candidate? Resolve(PlaceMention mention, CountryWeights weights, IReadOnlyList<GazetteerEntry> anchors)
    {
        if (mention.Qualifier is not null && Qualified(mention, anchors) is { } qualified)
            return qualified with { IsQualified = true };
        if (mention.Whole is not null && Country(mention.Whole) is null && Resolve(mention, OfWhole(mention), weights, anchors) is { } whole)
            return whole with { IsWhole = true };
        return !IsNamedWhole(mention) && Country(mention) is null && !mention.IsNature ? Resolve(mention, Candidates(mention.Name), weights, anchors) : null;
    }

    /// <summary>A place somewhere is called by just all the words: "Key West" is no side of Key, even where it is not told which one is meant; "South Lebanon" is one of Lebanon.</summary>
    private bool IsNamedWhole(PlaceMention mention) => mention.Whole is not null && Country(mention.Name) is null && Spelled(mention.Whole).Exists(candidate => candidate.Match == SpellingMatch.Equal);

    /// <summary>The division a place was found in by what stands beside it; null where that is a state.</summary>
    public Candidate? ContainerOf(Candidate qualified, string qualifier) =>
        qualified.Entry.Division is { } division && Country(qualifier)?.Code != qualified.Entry.Country
            ? new Candidate(knowledge.Gazetteer[division], SpellingMatch.Equal, Usual: true, IsQualified: true)
            : null;

    /// <summary>What lies in the state or the division that stands beside the name, whatever else the report is about; in a division only what is spelled just so.</summary>
    private Candidate? Qualified(PlaceMention mention, IReadOnlyList<GazetteerEntry> anchors)
    {
        var none = new CountryWeights();
        if (Country(mention.Qualifier!) is { } state && Best(candidate => candidate.Entry.Country == state.Code && candidate.Match >= SpellingMatch.Transliterated) is { } inState)
            return inState;
        var divisions = Spelled(mention.Qualifier).Where(candidate => candidate.Entry.Class == PlaceClass.Division).Select(candidate => candidate.Entry.Index).ToHashSet();
        return Best(candidate => candidate.Entry.Division is { } division && divisions.Contains(division) && candidate.Match == SpellingMatch.Equal);

        Candidate? Best(Predicate<Candidate> isInside)
        {
            var inside = Candidates(mention.Name).FindAll(isInside);
            return inside.Count == 0 ? null : inside.MaxBy(candidate => Score(candidate, IsOfItsTown(candidate, mention, inside), mention, none, anchors));
        }
    }

    /// <summary>Whatever is called by all words of the mention, a side in either form: "North Darfur", "Northern Darfur".</summary>
    private List<Candidate> OfWhole(PlaceMention mention)
    {
        if (Spelled(mention.Whole) is var found && (found.Count > 0 || mention.Side is null))
            return found;
        return Spelled($"{mention.Side} {mention.Name}") is { Count: > 0 } plain ? plain : Spelled($"{mention.Side}ern {mention.Name}");
    }

    private List<Candidate> Spelled(string? name) => name is null ? [] : Candidates(name).FindAll(candidate => candidate.Match >= SpellingMatch.Transliterated);

    private static Candidate? Resolve(PlaceMention mention, List<Candidate> candidates, CountryWeights weights, IReadOnlyList<GazetteerEntry> anchors)
    {
        Candidate? best = null;
        var (most, rival) = (double.MinValue, double.MinValue);
        if (candidates.Count == 0)
            return null;
        var famous = candidates.Exists(IsFamous) ? candidates.FindAll(candidate => IsFamous(candidate) && IsAllowed(candidate, candidates, weights)) : NoCandidates;
        foreach (var candidate in candidates)
        {
            if (!IsAllowed(candidate, candidates, weights) || famous.Exists(other => Eclipses(other, candidate)))
                continue;
            var score = Score(candidate, IsOfItsTown(candidate, mention, candidates), mention, weights, anchors);
            if (score > most)
            {
                if (best is not null && best.Entry.Country != candidate.Entry.Country)
                    rival = most;
                (best, most) = (candidate, score);
            }
            else if (candidate.Entry.Country != best!.Entry.Country && score > rival)
            {
                rival = score;
            }
        }

        return best is not null && (weights.ShareOf(best.Entry.Country) >= LeastShare || most - rival >= LeastLead) ? best : null;
    }

    /// <summary>The state that a mention names; by all its words, if a state is called so.</summary>
    public KnownCountry? Country(PlaceMention mention) =>
        (mention.Whole is null ? null : Country(mention.Whole)) ?? (mention.IsDivision && !mention.IsNear && IsNameOfDivision(mention.Name) ? null : Country(mention.Name));

    /// <param name="found">What the mention was found to be in the gazetteer: a town of a state's name is no state.</param>
    public KnownCountry? Country(PlaceMention mention, Candidate? found) => found is { IsQualified: true } ? null : Country(mention);

    /// <summary>"Mexico state", "Luxembourg province": a division of the name of a state.</summary>
    private bool IsNameOfDivision(string name) => Spelled(name).Exists(candidate => candidate.Entry.Class == PlaceClass.Division && candidate.Match == SpellingMatch.Equal);

    /// <summary>The mention by all its words, where that is what a state or the place found is called.</summary>
    public PlaceMention Named(PlaceMention mention, Candidate? found) =>
        mention.Whole is not null && (Country(mention.Whole) is not null || found is { IsWhole: true } || IsNamedWhole(mention)) ? mention.AsWhole() : mention;

    /// <summary>Codes of the states that have a place of that name, in code order; none for the name of a state.</summary>
    public IEnumerable<string> CountriesOf(PlaceMention mention)
    {
        if (mention.Whole is not null && Country(mention.Whole) is null && OfWhole(mention) is { Count: > 0 } whole)
            return Countries(whole);
        return Country(mention) is null ? Countries(Spelled(mention.Name)) : [];
    }

    private static IEnumerable<string> Countries(List<Candidate> candidates) => candidates.Select(candidate => candidate.Entry.Country).Distinct().Order(StringComparer.Ordinal);

    private List<Candidate> Candidates(string name)
    {
        if (!_candidates.TryGetValue(name, out var candidates))
        {
            var mayBeNear = PlaceLetters.IsLongEnoughForNear(name);
            _candidates[name] = candidates = forms.Of(name, person: false).IsMixed || IsBody(name)
                ? []
                : [.. knowledge.Gazetteer.Find(name)
                    .Where(match => match.Match != SpellingMatch.Near || mayBeNear)
                    .Select(match => new Candidate(knowledge.Gazetteer[match.Entry], match.Match, match.Usual))];
        }

        return candidates;
    }

    private static bool IsFamous(Candidate candidate) => candidate is { Match: SpellingMatch.Equal, Usual: true, Entry.People: >= WellKnown };

    /// <summary>A large town of just this name is meant before a place of another state that is only spelled alike, or is a hamlet beside it.</summary>
    private static bool Eclipses(Candidate famous, Candidate other) => famous.Entry.Country != other.Entry.Country
        && (other.Match != SpellingMatch.Equal || (famous.Entry.People >= Million && famous.Entry.People > TimesAHamlet * other.Entry.People));

    private static readonly List<Candidate> NoCandidates = [];

    private const double Million = 1_000_000;
    private const double TimesAHamlet = 300;

    private static bool IsAllowed(Candidate candidate, List<Candidate> all, CountryWeights weights)
    {
        var share = weights.ShareOf(candidate.Entry.Country);
        if (candidate.Match != SpellingMatch.Near)
        {
            return (weights.IsEmpty && candidate.Match == SpellingMatch.Equal) || candidate.Entry.Country == weights.Foremost
                || (candidate.Match == SpellingMatch.Equal && candidate.Usual && candidate.Entry.People >= (share >= LeastShare ? Sizeable : WellKnown));
        }

        if (share < LeastShare || candidate.Entry.Country != weights.Foremost)
            return false;
        foreach (var other in all)
        {
            if (!ReferenceEquals(other, candidate) && other.Entry.Country == candidate.Entry.Country && !AreOnePlace(other.Entry, candidate.Entry))
                return false;
        }

        return true;
    }

    /// <summary>Whether it is a division that is called after a town in it: the bare name is the town's.</summary>
    private static bool IsOfItsTown(Candidate candidate, PlaceMention mention, List<Candidate> all)
    {
        if (mention.IsDivision || candidate.Entry.Class != PlaceClass.Division)
            return false;
        foreach (var other in all)
        {
            if (other.Entry.Division == candidate.Entry.Index && other.Entry.Class != PlaceClass.Quarter && other.Match >= SpellingMatch.Transliterated)
                return true;
        }

        return false;
    }

    /// <summary>A division and its seat, or two entries a few kilometres apart.</summary>
    private static bool AreOnePlace(GazetteerEntry one, GazetteerEntry other) =>
        Earth.Kilometres(one.Latitude, one.Longitude, other.Latitude, other.Longitude) < 10;

    private static double Score(Candidate candidate, bool ofItsTown, PlaceMention mention, CountryWeights weights, IReadOnlyList<GazetteerEntry> anchors)
    {
        var entry = candidate.Entry;
        var score = (3 * weights.ShareOf(entry.Country)) + (0.3 * Math.Log10(entry.People + 1));
        score += candidate.Match switch { SpellingMatch.Equal => 0.6, SpellingMatch.Transliterated => 0.3, _ => -0.6 };
        score += candidate.Usual ? 0.2 : 0;
        score += entry.Class switch
        {
            PlaceClass.Division => mention.IsDivision ? 3 : ofItsTown ? -3 : 0.4,
            PlaceClass.Capital => 0.8,
            PlaceClass.Seat => 0.2,
            PlaceClass.Quarter or PlaceClass.Former => -0.8,
            _ => 0,
        };
        var nearness = 0.0;
        foreach (var anchor in anchors)
        {
            if (anchor.Index == entry.Index)
                continue;
            var near = Math.Exp(-Earth.Kilometres(anchor.Latitude, anchor.Longitude, entry.Latitude, entry.Longitude) / KilometresOfNearness);
            nearness = Math.Max(nearness, near + (anchor.Class == PlaceClass.Division && anchor.Index == entry.Division ? 1 : 0));
        }

        return score + nearness;
    }
}
