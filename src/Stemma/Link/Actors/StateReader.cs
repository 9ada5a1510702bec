using System.Collections.Frozen;
using Stemma.Link.Known;
using Stemma.Link.Names;
using Stemma.Link.Places;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <summary>Which state or organ of a state a place or a phrase stands for: "Damascus said", "the Syrian government", "the regime".</summary>
internal sealed class StateReader(Knowledge knowledge, NameForms forms, CountryWords countries)
{
    /// <summary>Of all that a report says of states, how much must be of one for "the regime" to be its.</summary>
    public const double LeastShare = 0.6;

    private static readonly FrozenDictionary<string, string> Nouns = LexiconTable.Rows("Link.state-nouns.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    private readonly Dictionary<string, bool> _maySpeak = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _foremost = new(StringComparer.Ordinal);

    public KnownActor? OfCapital(string name) => StateOf(knowledge.Countries.OfCapital(name)?.Code);

    /// <summary>Whether a place is a state, a capital, or one that nobody knows for a town.</summary>
    public bool MaySpeak(string name)
    {
        if (!_maySpeak.TryGetValue(name, out var may))
        {
            _maySpeak[name] = may = OfCapital(name) is not null
                || knowledge.Actors.OfName(forms.Of(name, person: false)) is not null
                || knowledge.Gazetteer.Find(name).IsEmpty;
        }

        return may;
    }

    /// <summary>Whom a phrase without a name tells outright: "the Syrian government", "Syria's army".</summary>
    public KnownActor? Named(ActorMention mention)
    {
        if (mention.Country is not { } code || !Nouns.TryGetValue(mention.HeadLemma, out var what))
            return null;
        return what == "government" ? StateOf(code) : OrganOf(code, mention.HeadLemma);
    }

    /// <summary>Whom "the regime", "the army" or "the palace" is in a report that speaks of one state above all.</summary>
    public KnownActor? Understood(ReportMentions report, ActorMention mention)
    {
        if (!mention.Definite || mention.Phrase != mention.HeadLemma || !Nouns.TryGetValue(mention.HeadLemma, out var what) || Foremost(report) is not { } country)
            return null;
        return what == "government" ? StateOf(country) : OrganOf(country, mention.HeadLemma);
    }

    private KnownActor? StateOf(string? code) => knowledge.Countries.OfCode(code) is { } country ? knowledge.Actors.OfId(country.ActorId) : null;

    private KnownActor? OrganOf(string code, string noun)
    {
        foreach (var demonym in knowledge.Countries.OfCode(code)?.Demonyms ?? [])
        {
            if (knowledge.Actors.OfName(forms.Of($"{demonym} {noun}", person: false)) is { } organ)
                return organ;
        }

        return null;
    }

    /// <summary>Code of the state that a report speaks of above all; null when of none.</summary>
    public string? Foremost(ReportMentions report)
    {
        if (!_foremost.TryGetValue(report.Id, out var country))
            _foremost[report.Id] = country = Count(report);
        return country;
    }

    private string? Count(ReportMentions report)
    {
        var weights = new CountryWeights();
        weights.Count(report.Report, countries, ofCapital: 1);
        return weights.Foremost is { } code && weights.ShareOf(code) >= LeastShare ? code : null;
    }
}
