using NodaTime;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Exports;

/// <summary>A dossier with what the exports look up in it.</summary>
internal sealed class StoryIndex
{
    private readonly ILookup<string, Dispute> _disputes;

    public StoryIndex(Dossier dossier, ExportOptions options)
    {
        Dossier = dossier;
        Reports = dossier.Reports.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        Assertions = dossier.Assertions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Claims = dossier.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        Actors = dossier.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Places = dossier.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        LostSources = dossier.LostSources.ToDictionary(l => l.Id, StringComparer.Ordinal);
        _disputes = dossier.Disputes
            .SelectMany(dispute => dispute.Claims.Select(claim => (Claim: claim, Dispute: dispute)))
            .ToLookup(entry => entry.Claim, entry => entry.Dispute, StringComparer.Ordinal);
        At = options.At ?? LatestPublication(dossier);
        Told = options.At;
    }

    public Dossier Dossier { get; }

    /// <summary>As <see cref="ExportOptions.At"/>, decided.</summary>
    public Instant At { get; }

    /// <summary>As <see cref="ExportOptions.At"/> was given; null when it was not.</summary>
    public Instant? Told { get; }

    public IReadOnlyDictionary<string, ToldReport> Reports { get; }

    public IReadOnlyDictionary<string, ToldAssertion> Assertions { get; }

    public IReadOnlyDictionary<string, Claim> Claims { get; }

    public IReadOnlyDictionary<string, Actor> Actors { get; }

    public IReadOnlyDictionary<string, Place> Places { get; }

    public IReadOnlyDictionary<string, LostSource> LostSources { get; }

    public IEnumerable<Dispute> DisputesOf(string claim) => _disputes[claim];

    /// <summary>In the order of the claim's assertions.</summary>
    public IEnumerable<ToldAssertion> AssertionsOf(Claim claim) => claim.Assertions.Select(id => Assertions[id]);

    /// <summary>The reports that carry a claim, each once, in report order.</summary>
    public IEnumerable<ToldReport> ReportsOf(Claim claim)
    {
        var carrying = AssertionsOf(claim).Select(a => a.Report).ToHashSet(StringComparer.Ordinal);
        return Dossier.Reports.Where(r => carrying.Contains(r.Report.Id));
    }

    /// <summary>The claim's face, in a report's own words.</summary>
    public string ShownOf(Claim claim) => Assertions[claim.Shown].Quote;

    private static Instant LatestPublication(Dossier dossier) =>
        dossier.Reports.Select(r => TimeOf(r.Report.Published)).OfType<Instant>().DefaultIfEmpty(NodaConstants.UnixEpoch).Max();

    /// <summary>Midnight UTC of a day; null when the time is not known.</summary>
    public static Instant? TimeOf(Publication published) =>
        published.Instant ?? published.Day?.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
}
