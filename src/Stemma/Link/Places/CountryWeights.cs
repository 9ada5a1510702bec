using Stemma.Extract;
using Stemma.Link.Actors;
using Stemma.Parse;

namespace Stemma.Link.Places;

/// <summary>How much of what a report says of states is of each: by their names, their people's and their capitals'.</summary>
internal sealed class CountryWeights
{
    private readonly Dictionary<string, double> _counts = new(StringComparer.Ordinal);
    private double _sum;

    /// <summary>The one told of most, ties by code; null when none is.</summary>
    public string? Foremost
    {
        get => field ??= _counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).FirstOrDefault().Key;
        private set;
    }

    public bool IsEmpty => _sum == 0;

    /// <summary>"Iran-backed" counts for nothing.</summary>
    /// <param name="ofCapital">What a capital counts, where a state or its people count 1.</param>
    public void Count(ExtractedReport report, CountryWords countries, double ofCapital)
    {
        foreach (var sentence in report.Parsed.Sentences)
        {
            foreach (var name in sentence.Names)
            {
                if (name.Kind is not (NameKind.Location or NameKind.Group or NameKind.Organisation))
                    continue;
                var whole = report.Parsed.Report.Text;
                if (name.Span.End < whole.Length && whole[name.Span.End] == '-')
                    continue;
                var text = name.Span.Of(whole);
                if (text.Length <= Names.NameText.MostLetters && countries.OfName(text) is { } code)
                    Add(code, countries.Of(text) is null ? ofCapital : 1);
            }
        }
    }

    public void Add(string code, double weight)
    {
        _counts[code] = _counts.GetValueOrDefault(code) + weight;
        _sum += weight;
        Foremost = null;
    }

    /// <summary>0 to 1; 0 when nothing was counted.</summary>
    public double ShareOf(string code) => _sum == 0 ? 0 : _counts.GetValueOrDefault(code) / _sum;
}
