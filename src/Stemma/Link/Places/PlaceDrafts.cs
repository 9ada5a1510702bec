using System.Collections.Immutable;
using Stemma.Link.Known;
using Stemma.Link.Names;

namespace Stemma.Link.Places;

/// <summary>The places found so far: each state, each entry of the gazetteer, and each name that is neither, once.</summary>
internal sealed class PlaceDrafts(Knowledge knowledge, NameForms forms)
{
    /// <summary>Places that sound alike among whom a spelling is looked for.</summary>
    public const int MostOfOneSound = 64;

    private readonly List<PlaceDraft> _all = [];
    private readonly Dictionary<(string Code, string? Side), PlaceDraft> _byCountry = [];
    private readonly Dictionary<(int Entry, string? Side), PlaceDraft> _byEntry = [];
    private readonly Dictionary<uint, List<PlaceDraft>> _bySound = [];
    private readonly List<(int Order, PlaceMention Mention, GazetteerEntry? Anchor)> _unplaced = [];
    private int _added;

    /// <summary>In the order of the reports.</summary>
    public void Add(PlaceMention mention, KnownCountry? country, PlaceResolver.Candidate? found, GazetteerEntry? anchor)
    {
        var order = _added++;
        if (country is not null)
        {
            Of(_byCountry, (country.Code, mention.Side), () => new PlaceDraft(country, null, mention.Side)).Add(order, mention, null, 0.95, "country");
        }
        else if (found is not null)
        {
            var draft = Of(_byEntry, (found.Entry.Index, mention.Side), () => new PlaceDraft(null, found.Entry, mention.Side));
            draft.Add(order, mention, null, Confidence(found.Match), Rule(found.Match));
            Register(draft, WithSide(mention));
        }
        else if (!forms.Of(mention.Name, person: false).Words.IsEmpty)
        {
            _unplaced.Add((order, mention, anchor));
        }
    }

    /// <summary>Names that no report places by itself go to whatever place of the story sounds so; then each place is told.</summary>
    public ImmutableArray<Place> Settle(string scope)
    {
        foreach (var (order, mention, anchor) in _unplaced)
            AddByName(order, mention, anchor);
        _unplaced.Clear();
        PlaceDraft[] settled = [.. _all.OrderBy(draft => draft.Order)];
        for (var i = 0; i < settled.Length; i++)
            settled[i].Id = $"{scope}place{i + 1}";
        return [.. settled.Select(Settle)];
    }

    private Place Settle(PlaceDraft draft)
    {
        var (anchor, here) = (draft.Anchor, draft.Entry ?? draft.Anchor);
        var isInside = draft.Entry is null || draft.Side is not null;
        var division = here is null ? null : here.Division is { } index ? knowledge.Gazetteer[index] : isInside && here.Class == PlaceClass.Division ? here : null;
        var state = here is null ? null : knowledge.Countries.OfCode(here.Country);
        string?[] admin = [state?.Name, division?.Name];
        PlaceDraft?[] within = [
            here is null ? null : _byCountry.GetValueOrDefault((here.Country, null)),
            division is null ? null : _byEntry.GetValueOrDefault((division.Index, null)),
            draft.Side is null ? null : draft.Country is { } whole ? _byCountry.GetValueOrDefault((whole.Code, null)) : here is null ? null : _byEntry.GetValueOrDefault((here.Index, null))];
        return new Place(
            draft.Id, draft.Name, draft.Side is null ? draft.Entry?.GeoNames : null, here?.Latitude ?? draft.Country?.Latitude, here?.Longitude ?? draft.Country?.Longitude,
            [.. admin.OfType<string>()], [.. anchor is null ? draft.Mentions : draft.Mentions.Select(mention => Anchored(mention, anchor))])
        {
            Country = draft.Code ?? anchor?.Country,
            Within = [.. within.OfType<PlaceDraft>().Distinct().Select(container => container.Id)],
        };
    }

    private static LinkedMention Anchored(LinkedMention mention, GazetteerEntry anchor) =>
        mention with { Rule = "anchor", Confidence = 0.5, Precision = anchor.Class == PlaceClass.Division ? 3 : 2 };

    private void AddByName(int order, PlaceMention mention, GazetteerEntry? anchor)
    {
        var name = WithSide(mention);
        var match = BestOf(name, out var draft);
        if (draft is null)
        {
            draft = new PlaceDraft(null, null, mention.Side);
            _all.Add(draft);
        }

        draft.Add(order, mention, anchor, match == SpellingMatch.Near ? 0.5 : 0.6, match == SpellingMatch.Near ? "near-name" : "same-name");
        Register(draft, name);
    }

    /// <summary>The one place of the story whose name matches best. Two that match as well are evidence of neither, unless one is spelled just so.</summary>
    private SpellingMatch BestOf(string name, out PlaceDraft? found)
    {
        found = null;
        var best = SpellingMatch.Different;
        var mixed = forms.Of(name, person: false).IsMixed;
        foreach (var draft in _bySound.GetValueOrDefault(Sound(name), []))
        {
            foreach (var spelling in draft.Spellings)
            {
                var match = spelling == name ? SpellingMatch.Equal
                    : mixed || forms.Of(spelling, person: false).IsMixed ? SpellingMatch.Different
                    : PlaceLetters.Compare(spelling, name);
                if (match == SpellingMatch.Different || match < best || (match == best && ReferenceEquals(found, draft)))
                    continue;
                found = match == best ? null : draft;
                best = match;
            }
        }

        return best;
    }

    private void Register(PlaceDraft draft, string name)
    {
        if (draft.Spellings.Contains(name))
            return;
        draft.Spellings.Add(name);
        var sound = Sound(name);
        if (!_bySound.TryGetValue(sound, out var drafts))
            _bySound[sound] = drafts = [];
        if (drafts.Count < MostOfOneSound && !drafts.Contains(draft))
            drafts.Add(draft);
    }

    /// <summary>"east Ghouta" of "Eastern Ghouta": it is compared with other east sides only.</summary>
    private static string WithSide(PlaceMention mention) => mention.Side is null ? mention.Name : $"{mention.Side} {mention.Name}";

    private static uint Sound(string name) => Sounds.Skeleton(PlaceLetters.Of(name).FirstOrDefault(name));

    private PlaceDraft Of<TKey>(Dictionary<TKey, PlaceDraft> index, TKey key, Func<PlaceDraft> open)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var draft))
        {
            index[key] = draft = open();
            _all.Add(draft);
        }

        return draft;
    }

    private static double Confidence(SpellingMatch match) => match switch { SpellingMatch.Equal => 0.9, SpellingMatch.Transliterated => 0.85, _ => 0.6 };

    private static string Rule(SpellingMatch match) => match switch { SpellingMatch.Equal => "gazetteer", SpellingMatch.Transliterated => "gazetteer-spelling", _ => "gazetteer-near" };
}
