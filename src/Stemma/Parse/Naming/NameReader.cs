namespace Stemma.Parse;

/// <summary>Reads the names of a report off their scores and lets its sentences agree. Immutable.</summary>
internal sealed class NameReader(TagPair[] tags)
{
    private readonly NameRules _rules = new(tags);
    private readonly InstitutionNames _institutions = new(tags);

    /// <summary>The names of each sentence.</summary>
    public List<NameRange>[] Read(IReadOnlyList<AnalysedSentence> report)
    {
        var names = new List<NameRange>[report.Count];
        var headlines = new bool[report.Count];
        for (var n = 0; n < names.Length; n++)
        {
            names[n] = _rules.Read(report[n]);
            headlines[n] = _rules.IsHeadline(report[n]);
            if (!headlines[n])
                _institutions.Add(names[n], report[n]);
        }

        NameConsistency.Apply(report, names, headlines);
        return names;
    }
}
