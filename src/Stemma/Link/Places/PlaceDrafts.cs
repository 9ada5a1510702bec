using System.Collections.Immutable;
using Stemma.Link.Known;
using Stemma.Link.Names;

namespace Stemma.Link.Places;

/// <summary>The places found so far: each state, each entry of the gazetteer, and each name that is neither, once.</summary>
internal sealed class PlaceDrafts(Knowledge knowledge, NameForms forms)
{
    /// <summary>Places in no gazetteer that sound alike among whom a spelling is looked for.</summary>
    public const int MostOfOneSound = 64;

    private readonly List<Draft> _all = [];
    private readonly Dictionary<string, Draft> _byCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Draft> _byEntry = [];
    private readonly Dictionary<uint, List<Draft>> _byName = [];

    private sealed class Draft(KnownCountry? country, GazetteerEntry? entry)
    {
        public string Id { get; set; } = "";

        public KnownCountry? Country { get; } = country;

        public GazetteerEntry? Entry { get; } = entry;

        /// <summary>What the reports say it lies in or near, as often as they say so.</summary>
        public List<GazetteerEntry> Anchors { get; } = [];

        public GazetteerEntry? Anchor => Anchors.GroupBy(anchor => anchor.Index).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault()?.First();

        public List<string> Names { get; } = [];

        public List<LinkedMention> Mentions { get; } = [];

        public string? Code => Country?.Code ?? Entry?.Country;
    }

    public void Add(PlaceMention mention, KnownCountry? country, PlaceResolver.Candidate? found, GazetteerEntry? anchor)
    {
        var form = forms.Of(mention.Name, person: false);
        if (form.Words.IsEmpty && found is null)
            return;
        var (draft, confidence, rule) = (country, found) switch
        {
            (not null, _) => (Of(_byCountry, country.Code, () => new Draft(country, null)), 0.95, "country"),
            (_, not null) => (Of(_byEntry, found.Entry.Index, () => new Draft(null, found.Entry)), Confidence(found.Match), Rule(found.Match)),
            _ => (OfName(mention.Name), 0.6, "same-name"),
        };
        if (anchor is not null && draft.Code is null)
            draft.Anchors.Add(anchor);
        draft.Names.Add(mention.Name);
        draft.Mentions.Add(new LinkedMention(mention.Report, mention.Span, mention.Text, confidence, rule) { Precision = Precision(mention, draft) });
    }

    public ImmutableArray<Place> Settle()
    {
        for (var i = 0; i < _all.Count; i++)
            _all[i].Id = $"place{i + 1}";
        return [.. _all.Select(Settle)];
    }

    private Place Settle(Draft draft)
    {
        var name = draft.Names.GroupBy(text => text, StringComparer.Ordinal).MaxBy(group => group.Count())!.Key;
        var (anchor, here) = (draft.Anchor, draft.Entry ?? draft.Anchor);
        var division = here is null ? null : here.Division is { } index ? knowledge.Gazetteer[index] : draft.Entry is null && here.Class == PlaceClass.Division ? here : null;
        var state = here is null ? null : knowledge.Countries.OfCode(here.Country);
        string?[] admin = [state?.Name, division?.Name];
        Draft?[] within = [
            here is null ? null : _byCountry.GetValueOrDefault(here.Country),
            division is null ? null : _byEntry.GetValueOrDefault(division.Index)];
        return new Place(
            draft.Id, name, draft.Entry?.GeoNames, here?.Latitude ?? draft.Country?.Latitude, here?.Longitude ?? draft.Country?.Longitude,
            [.. admin.OfType<string>()], anchor is null ? [.. draft.Mentions] : [.. draft.Mentions.Select(mention => Anchored(mention, anchor))])
        {
            Country = draft.Code ?? anchor?.Country,
            Within = [.. within.OfType<Draft>().Select(container => container.Id)],
        };
    }

    private static LinkedMention Anchored(LinkedMention mention, GazetteerEntry anchor) =>
        mention with { Rule = "anchor", Confidence = 0.5, Precision = anchor.Class == PlaceClass.Division ? 3 : 2 };

    private Draft OfName(string name)
    {
        var key = Sounds.Skeleton(PlaceLetters.Of(name).FirstOrDefault(name));
        if (!_byName.TryGetValue(key, out var drafts))
            _byName[key] = drafts = [];
        var mixed = forms.Of(name, person: false).IsMixed;
        foreach (var known in drafts)
        {
            if (known.Names[0] == name || (!mixed && !forms.Of(known.Names[0], person: false).IsMixed && PlaceLetters.AreOne(known.Names[0], name)))
                return known;
        }

        var draft = new Draft(null, null);
        _all.Add(draft);
        if (drafts.Count < MostOfOneSound)
            drafts.Add(draft);
        return draft;
    }

    private Draft Of<TKey>(Dictionary<TKey, Draft> index, TKey key, Func<Draft> open)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var draft))
        {
            index[key] = draft = open();
            _all.Add(draft);
        }

        return draft;
    }

    /// <summary>ACLED codebook, "Geo-precision": 1 the town, 2 near it or a small part of a region, 3 a region.</summary>
    private static int? Precision(PlaceMention mention, Draft draft)
    {
        if (draft.Code is null)
            return null;
        if (draft.Country is not null || draft.Entry!.Class == PlaceClass.Division || mention.IsDivision)
            return 3;
        return mention.IsNear ? 2 : 1;
    }

    private static double Confidence(SpellingMatch match) => match switch { SpellingMatch.Equal => 0.9, SpellingMatch.Transliterated => 0.85, _ => 0.6 };

    private static string Rule(SpellingMatch match) => match switch { SpellingMatch.Equal => "gazetteer", SpellingMatch.Transliterated => "gazetteer-spelling", _ => "gazetteer-near" };
}
