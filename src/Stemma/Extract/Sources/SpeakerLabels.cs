using System.Collections.Immutable;
using Stemma.Extract.Clauses;
using Stemma.Parse;

namespace Stemma.Extract.Sources;

/// <summary>Speakers set beside what they say by a mark alone: "NAME: We left." of transcripts and headlines, "“We left.” — Name".</summary>
internal static class SpeakerLabels
{
    /// <summary>How many tokens a speaker's name with title and office may have.</summary>
    public const int LongestLabel = 8;

    public static Frame? At(SentenceView view, int mark) => view.Tree[mark].Form switch
    {
        ":" => Before(view, mark),
        "—" or "–" or "―" or "--" => Behind(view, mark),
        _ => null,
    };

    /// <summary>Whether paragraphs open with labels in capitals, as in a transcript; a single one is the place of a report.</summary>
    public static bool AreIn(string text)
    {
        var labels = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon is > 1 and <= MostLabelLetters && line[..colon].ToString().All(c => char.IsUpper(c) || c is ' ' or '.' or '-' or '\'' or '’' or '"' or '“' or ',') && ++labels == 2)
                return true;
        }

        return false;
    }

    /// <summary>In UTF-16 code units.</summary>
    private const int MostLabelLetters = 60;

    /// <summary>Whether a frame is a speaker's turn: what follows in its paragraph is said by the same.</summary>
    public static bool IsTurn(SentenceView view, Frame frame) => frame.CueToken >= 0 && view.Tree[frame.CueToken].Form == ":" && frame.Class == AttributionClass.Assertion;

    private static Frame? Before(SentenceView view, int colon)
    {
        var first = view.Body;
        if (view.Tree[first].Form is "\"" or "“")
            first++;
        if (!view.IsTranscript && view.Tree[first].Form.All(char.IsUpper))
            return null;
        if (colon - first is < 1 or > LongestLabel || colon + 1 >= view.Tree.Tokens.Length || !OpensParagraph(view) || !IsLabel(view, first, colon - 1))
            return null;
        var content = Enumerable.Range(colon + 1, view.Tree.Tokens.Length - colon - 1).ToImmutableArray();
        return Build(view, first, colon - 1, colon, content);
    }

    private static Frame? Behind(SentenceView view, int dash)
    {
        var last = view.Tree.Tokens.Length - 1;
        while (last > dash && view.Tree[last].Upos == "PUNCT")
            last--;
        if (last - dash is < 1 or > LongestLabel || dash < 2 || view.Tree[dash - 1].Form is not ("”" or "\"") || !IsLabel(view, dash + 1, last))
            return null;
        return Build(view, dash + 1, last, dash, [.. Enumerable.Range(view.Body, dash - view.Body)]);
    }

    private static Frame? Build(SentenceView view, int first, int last, int mark, ImmutableArray<int> content)
    {
        var source = SourceReader.HeadWithin(view, first, last);
        var head = content.FirstOrDefault(token => !content.Contains(view.Tree[token].Head) && view.Tree[token].Upos != "PUNCT", -1);
        return source < 0 || head < 0 || !content.Any(token => view.Tree[token].Upos is "VERB" or "AUX")
            ? null
            : FrameFinder.Build(view, source, view.Tree[mark].Span, mark, head, content, CueLexicon.PlainSaying, strict: true);
    }

    private static bool OpensParagraph(SentenceView view)
    {
        var start = view.Sentence.Span.Start;
        return start == 0 || view.Report.Text.AsSpan(0, start).TrimEnd(' ') is [.., '\n'] or [];
    }

    /// <summary>A name of a person or a body with nothing but titles beside it, or a word in capitals, as transcripts have it.</summary>
    private static bool IsLabel(SentenceView view, int first, int last)
    {
        var named = false;
        for (var i = first; i <= last; i++)
        {
            var token = view.Tree[i];
            var inName = view.NameAt(i) is { Kind: NameKind.Person or NameKind.Organisation };
            var shouted = token.Form.Length > 1 && token.Form.All(c => char.IsUpper(c) || c is '.' or '-' or '\'' or '’');
            if (!inName && !shouted && token.Upos is not ("PROPN" or "ADJ" or "NOUN" or "DET" or "PUNCT"))
                return false;
            named |= inName || shouted;
        }

        return named;
    }
}
