using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tests.Trace;

/// <summary>Parses as plainly as can be: this stage must not depend on how good a lemma or a tag is.</summary>
internal static class PlainTokens
{
    public static ExtractedReport Extract(Report report)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        for (var i = 0; i < report.Text.Length; i++)
        {
            if (i + 1 < report.Text.Length && !EndsAt(report.Text, i))
                continue;
            Add(report.Text, start, i + 1, sentences);
            start = i + 1;
        }

        return new ExtractedReport(new ParsedReport(report, sentences.ToImmutable(), []), []);
    }

    private static bool EndsAt(string text, int i) =>
        text[i] == '\n'
        || (text[i] is '.' or '!' or '?' or '”' or '"' && char.IsWhiteSpace(text[i + 1])
            && (text[i] is not ('”' or '"') || (i > 0 && text[i - 1] is '.' or '!' or '?')));

    private static void Add(string text, int start, int end, ImmutableArray<Sentence>.Builder sentences)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var i = start; i < end;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var stop = i + 1;
            while (stop < end && IsInWord(text, stop))
                stop++;
            tokens.Add(TokenOf(text[i..stop], i, tokens.Count));
            i = stop;
        }

        if (tokens.Count > 0)
            sentences.Add(new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens.ToImmutable(), [], []));
    }

    private static bool IsInWord(string text, int i) =>
        char.IsLetterOrDigit(text[i])
        || (text[i] is '-' or '.' or ',' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])
            && (text[i] == '-' || (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))));

    private static Token TokenOf(string form, int start, int index) => new()
    {
        Span = new TextSpan(start, start + form.Length),
        Form = form,
        Lemma = form.ToLowerInvariant(),
        Upos = index > 0 && char.IsUpper(form[0]) ? "PROPN" : char.IsDigit(form[0]) ? "NUM" : "NOUN",
        Head = index - 1,
        Relation = index == 0 ? "root" : "dep",
    };
}
