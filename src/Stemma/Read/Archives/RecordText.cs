using Stemma.Text;

namespace Stemma.Read;

/// <summary>A record's plain text under the headline the record gives it.</summary>
internal static class RecordText
{
    public static (ArticleDraft? Draft, PageFacts Facts, SkipReason? Problem) Read(string text, Capture capture)
    {
        var (draft, facts, problem) = PlainDocument.Read(text);
        if (draft is not null && capture.Told.Title is { } title)
        {
            bool opens = draft.Paragraphs.Length > 0 && draft.Paragraphs[0] == title;
            draft = draft with { Paragraphs = opens ? draft.Paragraphs : draft.Paragraphs.Insert(0, title), OpensWithTitle = true };
        }

        return (draft, capture.Told.Over(facts), problem);
    }
}
