using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Whom each report credits, among the reports and beyond them.</summary>
internal sealed class CreditBook
{
    /// <summary>Credits of one report beyond this many are not followed.</summary>
    public const int MaxCredits = 16;

    /// <summary>Reports of one outlet beyond this many are not tied to a credit that names it.</summary>
    public const int MaxReportsOfOutlet = 64;

    private const int ShortestTitle = 12;

    private readonly Dictionary<string, List<int>> _reportsOf = new(StringComparer.Ordinal);
    private readonly List<Entry>[] _entries;

    public CreditBook(Witness[] witnesses)
    {
        foreach (var witness in witnesses)
        {
            foreach (var name in OutletNames.Of(witness.Report.Outlet))
            {
                if (!_reportsOf.TryGetValue(name, out var reports))
                    _reportsOf.Add(name, reports = []);
                reports.Add(witness.Order);
            }
        }

        var titles = TitlesOf(witnesses);
        _entries = Array.ConvertAll(witnesses, witness => Read(witness, titles));
    }

    /// <param name="Name">The folded name.</param>
    /// <param name="Reports">The collected reports it may mean, in report order; empty when nobody collected any.</param>
    internal sealed record Entry(Credit Credit, string Name, int[] Reports);

    /// <summary>Without credits of a report to its own outlet.</summary>
    public IReadOnlyList<Entry> Of(int report) => _entries[report];

    /// <summary>The first credit of one report that may mean the other; null when none does.</summary>
    public Entry? Between(int child, int parent) =>
        _entries[child].Find(entry => Array.BinarySearch(entry.Reports, parent) >= 0);

    private static Dictionary<string, List<int>> TitlesOf(Witness[] witnesses)
    {
        var titles = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var witness in witnesses)
        {
            if (witness.Report.Title is not { Length: >= ShortestTitle } title)
                continue;
            var folded = OutletNames.Fold(title);
            if (!titles.TryGetValue(folded, out var reports))
                titles.Add(folded, reports = []);
            reports.Add(witness.Order);
        }

        return titles;
    }

    private List<Entry> Read(Witness witness, Dictionary<string, List<int>> titles)
    {
        var own = OutletNames.Of(witness.Report.Outlet).ToHashSet(StringComparer.Ordinal);
        var entries = new List<Entry>();
        foreach (var credit in witness.Report.Credits.Where(c => c.Kind == CreditKind.Text).Take(MaxCredits))
        {
            var name = OutletNames.Fold(credit.Name);
            if (name.Length == 0 || own.Contains(name) || entries.Exists(e => string.Equals(e.Name, name, StringComparison.Ordinal)))
                continue;
            var meant = _reportsOf.GetValueOrDefault(name) ?? titles.GetValueOrDefault(name) ?? [];
            entries.Add(new Entry(credit, name, [.. meant.Where(r => r != witness.Order).Take(MaxReportsOfOutlet)]));
        }

        return entries;
    }
}
