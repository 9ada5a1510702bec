using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Json;

/// <summary>Whether every id of a dossier leads somewhere, and every passage lies within its report's text.</summary>
internal sealed class References
{
    private readonly Dossier _dossier;
    private readonly FaultFinder _faults;
    private readonly Ids _ids;

    private References(Dossier dossier, FaultFinder faults)
    {
        _dossier = dossier;
        _faults = faults;
        _ids = new Ids(dossier, faults);
    }

    /// <param name="dossier">Read field by field without a fault.</param>
    public static void Check(Dossier dossier, FaultFinder faults)
    {
        var references = new References(dossier, faults);
        references.Check();
    }

    private void Check()
    {
        Each("reports", _dossier.Reports, Check);
        Each("assertions", _dossier.Assertions, Check);
        Each("claims", _dossier.Claims, Check);
        Each("disputes", _dossier.Disputes, Check);
        Each("actors", _dossier.Actors, actor => Check(actor.Mentions));
        Each("places", _dossier.Places, place =>
        {
            Known("within", _ids.Places, place.Within);
            Check(place.Mentions);
        });
        Each("derivations", _dossier.Derivations, Check);
        Each("lostSources", _dossier.LostSources, lost =>
        {
            Known("reports", _ids.Reports, lost.Reports);
            Check(lost.Evidence);
        });
        Each("timeline", _dossier.Timeline, entry => Known("claim", _ids.Claims, entry.Claim));
        Each("framing", _dossier.Framing, Check);
        Each("stories", _dossier.Stories, story => Known("reports", _ids.Reports, story.Reports));
        Each("truth.values", _dossier.Truth.Values, value =>
        {
            Known("claim", _ids.Claims, value.Claim);
            Known("reports", _ids.Reports, value.Reports);
        });
    }

    private void Check(ToldReport told)
    {
        var report = told.Report;
        foreach (var span in report.ForeignPassages.Select(p => p.Span).Concat(report.Parts.Select(p => p.Span)).Concat(told.PassedOver.Select(p => p.Span)))
            Within(report.Id, span);
        foreach (var credit in report.Credits)
            Within(report.Id, credit.Span);
        if (told.Bound is { } bound)
            Known("because", _ids.Reports, bound.Because);
    }

    private void Check(ToldAssertion told)
    {
        if (!Known("report", _ids.Reports, told.Report) || !Within(told.Report, told.Span))
            return;

        if (!Stands(told.Quote, told.Span.Of(_ids.Texts[told.Report])))
            _faults.Found(DossierFault.BrokenSpan, "quote");
        Known("claim", _ids.Claims, told.Claim);
        foreach (var source in told.Attribution)
        {
            Known("source", _ids.Actors, source.Source);
            Known("via", _ids.Actors, source.Via);
            foreach (var words in new[] { source.Words, source.Cue, source.ViaWords })
                Within(told.Report, words?.Span);
        }

        foreach (var quantity in told.Quantities)
            Within(told.Report, quantity.Quantity.Span);
        if (told.Event is not { } happened)
            return;

        Known("event.agents", _ids.Actors, happened.Agents);
        Known("event.targets", _ids.Actors, happened.Targets);
        Known("event.places", _ids.Places, happened.Places);
    }

    private void Check(Claim claim)
    {
        Known("assertions", _ids.Assertions, claim.Assertions);
        Known("shown", _ids.Assertions, claim.Shown);
        foreach (var origin in claim.Origins)
        {
            Known("origins.assertions", _ids.Assertions, origin.Assertions);
            Known("origins.actor", _ids.Actors, origin.Actor);
        }

        foreach (var inheritance in claim.Inherited)
        {
            Known("inherited.assertion", _ids.Assertions, inheritance.Assertion);
            Known("inherited.from", _ids.Assertions, inheritance.From);
            Known("inherited.lostSource", _ids.LostSources, inheritance.LostSource);
        }
    }

    private void Check(Dispute dispute)
    {
        Known("claims", _ids.Claims, dispute.Claims);
        Known("assertions", _ids.Assertions, dispute.Assertions);
        Known("values.assertion", _ids.Assertions, [.. dispute.Values.Select(value => value.Assertion)]);
    }

    private void Check(Derivation derivation)
    {
        if (!Known("from", _ids.Witnesses, derivation.From) || !Known("to", _ids.Reports, derivation.To))
            return;

        Check(derivation.Evidence);
        foreach (var passage in derivation.Passages)
        {
            Within(derivation.From, passage.From);
            Within(derivation.To, passage.To);
        }
    }

    private void Check(Framing framing)
    {
        Known("actor", _ids.Actors, framing.Actor);
        Known("report", _ids.Reports, framing.Report);
        foreach (var span in framing.Mentions)
            Within(framing.Report, span);
    }

    private void Check(ImmutableArray<LinkedMention> mentions)
    {
        foreach (var mention in mentions)
        {
            Known("mentions.report", _ids.Reports, mention.Report);
            Within(mention.Report, mention.Span);
        }
    }

    private void Check(ImmutableArray<Evidence> evidence)
    {
        foreach (var piece in evidence)
        {
            Known("evidence.report", _ids.Reports, piece.Report);
            if (piece.Report is { } report)
                Within(report, piece.Span);
        }
    }

    private void Each<T>(string name, ImmutableArray<T> items, Action<T> check)
    {
        foreach (var (index, item) in items.Index())
        {
            _faults.Enter(name, index);
            check(item);
            _faults.Leave();
        }
    }

    private void Known(string name, HashSet<string> ids, ImmutableArray<string> given)
    {
        foreach (var id in given)
            Known(name, ids, id);
    }

    /// <summary>Nobody is referred to by null.</summary>
    private bool Known(string name, HashSet<string> ids, string? id)
    {
        if (id is null || ids.Contains(id))
            return true;

        _faults.Found(DossierFault.BrokenReference, name);
        return false;
    }

    /// <summary>A report that is not there has no text to lie outside of; it is told as what it is.</summary>
    private bool Within(string report, TextSpan? span)
    {
        if (span is not { } given || (_ids.Texts.TryGetValue(report, out var text) ? given.End <= text.Length : _ids.LostSources.Contains(report)))
            return true;

        _faults.Found(DossierFault.BrokenSpan);
        return false;
    }

    /// <summary>Half of a surrogate pair was written as U+FFFD.</summary>
    private static bool Stands(string quote, string text) =>
        quote.Length == text.Length && !quote.Where((unit, i) => unit != text[i] && unit != '\uFFFD').Any();
}
