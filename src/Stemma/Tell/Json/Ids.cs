namespace Stemma.Tell.Json;

/// <summary>The ids of a dossier that is being read, and the texts that its passages stand in.</summary>
internal sealed class Ids
{
    private readonly FaultFinder _faults;

    public Ids(Dossier dossier, FaultFinder faults)
    {
        _faults = faults;
        Texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in dossier.Reports)
            Texts.TryAdd(report.Report.Id, report.Report.Text);
        Reports = Once("reports", dossier.Reports.Select(r => r.Report.Id));
        Assertions = Once("assertions", dossier.Assertions.Select(a => a.Id));
        Claims = Once("claims", dossier.Claims.Select(c => c.Id));
        Actors = Once("actors", dossier.Actors.Select(a => a.Id));
        Places = Once("places", dossier.Places.Select(p => p.Id));
        LostSources = Once("lostSources", dossier.LostSources.Select(l => l.Id));
        Witnesses = Once("lostSources", dossier.Reports.Select(r => r.Report.Id).Concat(LostSources));
        Once("disputes", dossier.Disputes.Select(d => d.Id));
    }

    public Dictionary<string, string> Texts { get; }

    public HashSet<string> Reports { get; }

    public HashSet<string> Assertions { get; }

    public HashSet<string> Claims { get; }

    public HashSet<string> Actors { get; }

    public HashSet<string> Places { get; }

    public HashSet<string> LostSources { get; }

    /// <summary>Reports and lost sources.</summary>
    public HashSet<string> Witnesses { get; }

    private HashSet<string> Once(string name, IEnumerable<string> ids)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!ids.All(found.Add))
            _faults.Found(DossierFault.RepeatedId, name);
        return found;
    }
}
