using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Reconcile;

/// <summary>The labels each report gives each actor, read off the words around the actor's mentions.</summary>
internal static class FramingReader
{
    private static readonly FrozenDictionary<string, bool> Labels =
        LexiconTable.Rows("Trace.labels.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1] == "loaded");

    public static ImmutableArray<Framing> Read(LinkedStory linked)
    {
        var found = ImmutableArray.CreateBuilder<Framing>();
        var placeOf = linked.Reports.Select((report, place) => (report.Parsed.Report.Id, place)).ToDictionary(entry => entry.Id, entry => entry.place, StringComparer.Ordinal);
        foreach (var actor in linked.Actors)
        {
            foreach (var mentions in actor.Mentions.GroupBy(mention => placeOf[mention.Report]).OrderBy(group => group.Key))
            {
                var report = linked.Reports[mentions.Key];
                var labels = new SortedDictionary<string, SortedSet<TextSpan>>(StringComparer.Ordinal);
                foreach (var mention in mentions)
                    Collect(report.Parsed, mention.Span, labels);
                found.AddRange(labels.Select(label => new Framing(actor.Id, report.Parsed.Report.Id, label.Key, Labels[label.Key], [.. label.Value])));
            }
        }

        return found.DrainToImmutable();
    }

    private static void Collect(ParsedReport report, TextSpan mention, SortedDictionary<string, SortedSet<TextSpan>> labels)
    {
        foreach (var sentence in report.Sentences.Where(sentence => sentence.Span.Overlaps(mention)))
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var token = sentence.Tokens[i];
                var lemma = token.Lemma.ToLowerInvariant();
                if (!Labels.ContainsKey(lemma) || token.Upos is not ("NOUN" or "ADJ" or "PROPN") || !Belongs(sentence, i, mention))
                    continue;
                if (!labels.TryGetValue(lemma, out var spans))
                    labels[lemma] = spans = [];
                spans.Add(token.Span);
            }
        }
    }

    /// <summary>Inside the mention, or tied to its head as modifier or apposition.</summary>
    private static bool Belongs(Sentence sentence, int token, TextSpan mention)
    {
        if (mention.Contains(sentence.Tokens[token].Span))
            return true;

        var head = sentence.Tokens[token].Head;
        return (head >= 0 && mention.Contains(sentence.Tokens[head].Span) && IsLabelRelation(sentence.Tokens[token].Relation))
            || sentence.Tokens.Any(other => other.Head == token && mention.Contains(other.Span) && other.Relation is "appos" or "flat");
    }

    private static bool IsLabelRelation(string relation) =>
        relation is "amod" or "compound" or "appos" or "nmod:desc";
}
