using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Whom each report of a story credits, among the others and beyond them.</summary>
internal sealed class CreditBook
{
    /// <summary>Credits of one report beyond this many are not followed.</summary>
    public const int MaxCredits = 16;

    /// <summary>Reports of one outlet beyond this many are not tied to a credit that names it.</summary>
    public const int MaxReportsOfOutlet = 64;

    private const int ShortestTitle = 12;

    private readonly Dictionary<string, List<int>> _called = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _crediting = new(StringComparer.Ordinal);
    private readonly List<string[]> _names = [];
    private readonly List<Entry[]> _entries = [];

    /// <param name="Name">The folded name.</param>
    internal sealed record Entry(Credit Credit, string Name);

    /// <summary>Reports come in report order.</summary>
    public void Add(Witness witness)
    {
        string[] names = [.. OutletNames.Of(witness.Report.Outlet)];
        _entries.Add(Read(witness, names));
        _names.Add(witness.Report.Title is { Length: >= ShortestTitle } title ? [.. names.Append(OutletNames.Fold(title)).Distinct(StringComparer.Ordinal)] : names);
        foreach (var name in _names[witness.Order])
            List(_called, name, witness.Order);
        foreach (var entry in _entries[witness.Order])
            List(_crediting, entry.Name, witness.Order);
    }

    /// <summary>Without credits of a report to its own outlet.</summary>
    public IReadOnlyList<Entry> Of(int report) => _entries[report];

    /// <summary>The first credit of one report that may mean the other; null when none does.</summary>
    public Entry? Between(int child, int parent) =>
        Array.Find(_entries[child], entry => _names[parent].Contains(entry.Name, StringComparer.Ordinal));

    /// <summary>The first mention in one report of the other's outlet as the one that somebody spoke to, where it lies in text that the two share; null when there is none.</summary>
    public Channel? ChannelBetween(Comparison pair, bool ofA)
    {
        var (child, parent) = ofA ? (pair.A, pair.B) : (pair.B, pair.A);
        return Array.Find(child.Channels, channel => _names[parent.Order].Contains(channel.Name, StringComparer.Ordinal) && pair.Covers(channel.Span, ofA));
    }

    /// <summary>The reports that a credit of a report may mean, in report order; empty when nobody collected any.</summary>
    public IReadOnlyList<int> MeantBy(int report, Entry entry) => Others(report, _called.GetValueOrDefault(entry.Name));

    /// <summary>The reports with a credit that may mean it, in report order.</summary>
    public IEnumerable<int> Crediting(int report) =>
        _names[report].SelectMany(name => Others(report, _crediting.GetValueOrDefault(name))).Distinct().Order();

    private static void List(Dictionary<string, List<int>> index, string name, int report)
    {
        if (!index.TryGetValue(name, out var reports))
            index.Add(name, reports = []);
        reports.Add(report);
    }

    private static List<int> Others(int report, List<int>? reports) =>
        reports is null ? [] : [.. reports.Where(other => other != report).Take(MaxReportsOfOutlet)];

    private static Entry[] Read(Witness witness, string[] own)
    {
        var entries = new List<Entry>();
        foreach (var credit in witness.Report.Credits.Where(c => c.Kind == CreditKind.Text).Take(MaxCredits))
        {
            var name = OutletNames.Fold(credit.Name);
            if (name.Length > 0 && !own.Contains(name, StringComparer.Ordinal) && !entries.Exists(e => string.Equals(e.Name, name, StringComparison.Ordinal)))
                entries.Add(new Entry(credit, name));
        }

        return [.. entries];
    }
}
