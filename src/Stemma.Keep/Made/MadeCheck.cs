using System.Data.Common;
using Stemma.Parse;
using Stemma.Tell;

namespace Stemma.Keep.Made;

/// <summary>Looks through what was made of the captures: whether it can be read, points into the texts, and hangs together.</summary>
internal static class MadeCheck
{
    public static IEnumerable<Finding> Of(Collection collection, LayerStore store)
    {
        foreach (var broken in store.BrokenReferences())
            yield return new Finding("broken-reference", broken);
        foreach (var story in store.Stories())
        {
            foreach (var source in store.SourcesOf(story))
            {
                if (!IsInText(collection, source))
                    yield return new Finding("unreadable-parse", source.Key);
            }

            if (store.PartOf(story) is { } part && !IsDossier(part))
                yield return new Finding("unreadable-part", story);
        }
    }

    private static bool IsInText(Collection collection, LayerStore.Source source)
    {
        try
        {
            if (source.Parse is not { } parse || collection.Find(source.Key) is not { } kept || SourceReader.Read(source, kept.Capture).Report is not { } report)
                return false;
            var parsed = SentenceBlob.Read(report, parse);
            return parsed.Sentences.All(sentence => sentence.Span.End <= report.Text.Length && sentence.Tokens.All(token => IsWithin(token, sentence)));
        }
        catch (Exception damaged) when (damaged is FormatException or DbException)
        {
            return false;
        }
    }

    private static bool IsWithin(Token token, Sentence sentence) => sentence.Span.Start <= token.Span.Start && token.Span.End <= sentence.Span.End && token.Head < sentence.Tokens.Length;

    private static bool IsDossier(byte[] part)
    {
        try
        {
            using var json = PackedBlob.Open(part);
            return DossierJson.Read(json).Dossier is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
