namespace Stemma.Parse;

/// <summary>Finds the names of a report in two readings, the second with the first in mind. Immutable.</summary>
internal sealed class NameReader(NameTagger first, NameTagger second, TagPair[] tags)
{
    private readonly NameRules _rules = new(tags);

    public NameTagger First => first;

    public NameTagger Second => second;

    /// <summary>The names of each sentence.</summary>
    public List<NameRange>[] Read(IReadOnlyList<AnalysedSentence> report, WorkSentence work)
    {
        var memory = Remember(report, work, first);
        var names = new List<NameRange>[report.Count];
        var headlines = new bool[report.Count];
        for (var n = 0; n < names.Length; n++)
        {
            Mark(report[n], work, second, memory);
            names[n] = _rules.Read(report[n]);
            headlines[n] = _rules.IsHeadline(report[n], work);
        }

        NameConsistency.Apply(report, names, headlines);
        return names;
    }

    /// <summary>Marks every sentence for the first time, and keeps in mind what each word was taken for.</summary>
    public static NameMemory Remember(IEnumerable<AnalysedSentence> report, WorkSentence work, NameTagger tagger)
    {
        var memory = new NameMemory();
        foreach (var sentence in report)
        {
            Mark(sentence, work, tagger, null);
            memory.Add(work);
        }

        return memory;
    }

    private static void Mark(AnalysedSentence sentence, WorkSentence work, NameTagger tagger, NameMemory? memory)
    {
        work.Fill(sentence.Forms);
        sentence.Tags.CopyTo(work.Tags, 0);
        tagger.Tag(work, memory);
        work.Names.AsSpan(0, work.Count).CopyTo(sentence.Marks);
    }
}
