using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;

namespace Stemma.Link.Names;

/// <summary>What kind each name is taken for most often in the collection; one sentence's slip does not make a person of a town.</summary>
internal sealed class NameCensus
{
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly NameForms _forms;

    public NameCensus(ImmutableArray<ExtractedReport> reports, NameForms forms)
    {
        _forms = forms;
        foreach (var report in reports)
        {
            foreach (var sentence in report.Parsed.Sentences)
            {
                foreach (var name in sentence.Names)
                {
                    if (!name.IsEntity)
                        continue;
                    var key = Key(name.Span.Of(report.Parsed.Report.Text));
                    if (!_counts.TryGetValue(key, out var counts))
                        _counts[key] = counts = new int[(int)NameKind.Location + 1];
                    counts[(int)name.Kind]++;
                }
            }
        }
    }

    /// <param name="seen">The kind it was read as here; it stands when no other kind is more frequent.</param>
    public NameKind KindOf(string name, NameKind seen)
    {
        if (!_counts.TryGetValue(Key(name), out var counts))
            return seen;

        var most = counts.Max();
        return counts[(int)seen] == most ? seen : (NameKind)Array.IndexOf(counts, most);
    }

    private string Key(string name) => _forms.Of(name, person: false).Joined;
}
