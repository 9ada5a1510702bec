using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link.Actors;
using Stemma.Link.Names;

namespace Stemma.Link.Places;

/// <summary>One place for the spellings of one name, and where it lies, as far as the report tells which of its bearers is meant.</summary>
internal sealed class PlaceLinker
{
    /// <summary>Less than a state: it may be another town of its name.</summary>
    private const double OfCapital = 0.4;

    /// <summary>Sentences on both sides whose places are evidence for where a name lies.</summary>
    private const int Around = 2;

    private readonly PlaceResolver _resolver;
    private readonly CountryWords _countries;
    private readonly PlaceDrafts _drafts;

    private PlaceLinker(Knowledge knowledge, NameForms forms, CountryWords countries)
    {
        _resolver = new PlaceResolver(knowledge, forms);
        _countries = countries;
        _drafts = new PlaceDrafts(knowledge, forms);
    }

    public static ImmutableArray<Place> Link(ImmutableArray<ExtractedReport> reports, Knowledge knowledge, NameCensus census, NameForms forms, CountryWords countries, LinkOptions options)
    {
        var linker = new PlaceLinker(knowledge, forms, countries);
        var collector = new PlaceMentions(census, linker._countries);
        foreach (var report in reports)
            linker.Add(report, collector.In(report));
        return linker._drafts.Settle(options.Scope);
    }

    private void Add(ExtractedReport report, ImmutableArray<PlaceMention> mentions)
    {
        if (mentions.IsEmpty)
            return;
        var weights = new CountryWeights();
        weights.Count(report, _countries, OfCapital);
        Vote(mentions, weights);
        var first = Resolve(mentions, weights, _ => []);
        var settled = new List<(int Sentence, GazetteerEntry Entry)>();
        for (var i = 0; i < mentions.Length; i++)
        {
            if (first[i] is { } found)
                settled.Add((mentions[i].Sentence, found.Entry));
        }

        if (weights.IsEmpty)
        {
            foreach (var (_, entry) in settled)
                weights.Add(entry.Country, 1);
        }

        var second = Resolve(mentions, weights, mention => Anchors(settled, mention.Sentence));
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = _resolver.Named(mentions[i], second[i]);
            var country = _resolver.Country(mention, second[i]);
            if (country is not null || !_resolver.IsBody(mention.Name))
                _drafts.Add(mention, country, second[i], AnchorOf(report.Parsed.Report.Text, mentions, second, i));
        }
    }

    /// <summary>Each name speaks for those states of the report that have a place so called: together they tell which state the places are of.</summary>
    private void Vote(ImmutableArray<PlaceMention> mentions, CountryWeights weights)
    {
        const double vote = 0.5;
        var votes = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var mention in mentions.DistinctBy(mention => mention.Whole ?? mention.Name, StringComparer.Ordinal))
        {
            var states = _resolver.CountriesOf(mention).Where(code => weights.ShareOf(code) > 0).ToList();
            foreach (var code in states)
                votes[code] = votes.GetValueOrDefault(code) + (vote / states.Count);
        }

        foreach (var (code, weight) in votes)
            weights.Add(code, weight);
    }

    /// <summary>What a place that is in no gazetteer is said to lie in or near: "Sellick, near Talvesh", "the Talvesh suburb of Sellick".</summary>
    private static GazetteerEntry? AnchorOf(string text, ImmutableArray<PlaceMention> mentions, PlaceResolver.Candidate?[] found, int at)
    {
        if (found[at] is not null)
            return null;
        if (at + 1 < mentions.Length && found[at + 1] is { } next && Nearness.IsSaidAfter(text, mentions[at].Span, mentions[at + 1].Span))
            return next.Entry;
        return at > 0 && found[at - 1] is { } last && Nearness.IsSaidBefore(text, mentions[at - 1].Span, mentions[at].Span) ? last.Entry : null;
    }

    /// <summary>
    /// One sense of a name throughout a report (Gale, Church and Yarowsky 1992): that of its first mention that is settled. Where the report says what
    /// a name lies in, that is its sense from there on.
    /// </summary>
    private PlaceResolver.Candidate?[] Resolve(ImmutableArray<PlaceMention> mentions, CountryWeights weights, Func<PlaceMention, IReadOnlyList<GazetteerEntry>> anchors)
    {
        var senses = new Dictionary<(string, string?, bool), PlaceResolver.Candidate?>();
        var told = new Dictionary<string, PlaceResolver.Candidate>(0, StringComparer.Ordinal);
        var found = new PlaceResolver.Candidate?[mentions.Length];
        foreach (var mention in mentions)
        {
            if (mention.Qualifier is not null && !told.ContainsKey(mention.Name) && _resolver.Resolve(mention, weights, []) is { IsQualified: true } qualified)
                told.Add(mention.Name, qualified);
        }

        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.Qualifier is not null && _resolver.Resolve(mention, weights, anchors(mention)) is { IsQualified: true } qualified)
            {
                told[mention.Name] = found[i] = qualified;
                if (i + 1 < mentions.Length && mentions[i + 1].Name == mention.Qualifier && _resolver.ContainerOf(qualified, mention.Qualifier) is { } container)
                    found[++i] = container;
                continue;
            }

            var key = (mention.Name, mention.Whole, mention.IsDivision);
            if (!senses.TryGetValue(key, out found[i]))
                senses[key] = found[i] = _resolver.Resolve(mention with { Qualifier = null }, weights, anchors(mention));
            if (!mention.IsDivision && _resolver.Country(mention) is null && told.TryGetValue(mention.Name, out var sense))
                found[i] = sense;
        }

        return found;
    }

    private static List<GazetteerEntry> Anchors(List<(int Sentence, GazetteerEntry Entry)> settled, int sentence)
    {
        var near = new List<GazetteerEntry>();
        for (var i = FirstIn(settled, sentence - Around); i < settled.Count && settled[i].Sentence <= sentence + Around && near.Count < MostAnchors; i++)
            near.Add(settled[i].Entry);
        return near;
    }

    /// <summary>Places that are looked at as evidence for one.</summary>
    private const int MostAnchors = 20;

    private static int FirstIn(List<(int Sentence, GazetteerEntry Entry)> settled, int sentence)
    {
        var (low, high) = (0, settled.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (settled[middle].Sentence < sentence)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
