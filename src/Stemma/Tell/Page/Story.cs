using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Page;

/// <summary>A dossier with what the parts of the page look up in it.</summary>
internal sealed class Story
{
    private readonly Dictionary<string, ToldReport> _reports;
    private readonly Dictionary<string, ToldAssertion> _assertions;
    private readonly Dictionary<string, Actor> _actors;
    private readonly Dictionary<string, LostSource> _lost;
    private readonly ILookup<string, Dispute> _disputes;
    private readonly ILookup<string, ToldAssertion> _byReport;

    public Story(Dossier dossier)
    {
        Dossier = dossier;
        Origins = new OriginMarks(dossier.Claims);
        Claims = dossier.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _reports = dossier.Reports.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        _assertions = dossier.Assertions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _actors = dossier.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _lost = dossier.LostSources.ToDictionary(l => l.Id, StringComparer.Ordinal);
        _disputes = dossier.Disputes
            .SelectMany(dispute => dispute.Claims.Select(claim => (Claim: claim, Dispute: dispute)))
            .ToLookup(entry => entry.Claim, entry => entry.Dispute, StringComparer.Ordinal);
        _byReport = dossier.Assertions.ToLookup(a => a.Report, StringComparer.Ordinal);
        Passages = Pointed(dossier);
    }

    public Dossier Dossier { get; }

    public OriginMarks Origins { get; }

    public IReadOnlyDictionary<string, Claim> Claims { get; }

    /// <summary>For each report, the positions of its text that some part of the page links to.</summary>
    public ILookup<string, int> Passages { get; }

    public ToldReport Report(string id) => _reports[id];

    public ToldAssertion Assertion(string id) => _assertions[id];

    public Actor? Actor(string? id) => id is null ? null : _actors.GetValueOrDefault(id);

    public LostSource? Lost(string id) => _lost.GetValueOrDefault(id);

    public IEnumerable<Dispute> DisputesOf(string claim) => _disputes[claim];

    public IEnumerable<ToldAssertion> AssertionsOf(string report) => _byReport[report];

    public string SiglumOf(ToldAssertion assertion) => Report(assertion.Report).Siglum;

    /// <summary>The actor's fullest name, else the words given.</summary>
    public string NameOf(string actor) => Actor(actor)?.Name ?? actor;

    private static ILookup<string, int> Pointed(Dossier dossier)
    {
        IEnumerable<(string Report, TextSpan Span)> spans =
        [
            .. dossier.Assertions.SelectMany(a => a.Attribution.Where(s => s.Words is not null).Select(s => (a.Report, s.Words!.Span))),
            .. dossier.Actors.SelectMany(a => a.Mentions).Select(m => (m.Report, m.Span)),
            .. dossier.Places.SelectMany(p => p.Mentions).Select(m => (m.Report, m.Span)),
            .. dossier.Framing.SelectMany(f => f.Mentions.Select(m => (f.Report, m))),
            .. dossier.Reports.SelectMany(r => r.PassedOver.Select(p => (r.Report.Id, p.Span))),
            .. dossier.Reports.SelectMany(r => r.Report.Credits.Where(c => c.Span is not null).Select(c => (r.Report.Id, c.Span!.Value))),
            .. dossier.Derivations.SelectMany(d => d.Passages.SelectMany(p => new[] { (d.From, p.From), (d.To, p.To) })),
            .. dossier.Derivations.SelectMany(d => d.Evidence).Concat(dossier.LostSources.SelectMany(l => l.Evidence))
                .Where(e => e.Report is not null && e.Span is not null).Select(e => (e.Report!, e.Span!.Value)),
        ];
        return spans.Distinct().ToLookup(s => s.Report, s => s.Span.Start, StringComparer.Ordinal);
    }
}
