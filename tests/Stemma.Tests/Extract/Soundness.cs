using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Extract;

/// <summary>What holds of every extraction: spans lie in the text, chains end in a source or in nobody, bounds are in order.</summary>
internal static class Soundness
{
    public static ImmutableArray<Assertion> Checked(ParsedReport report)
    {
        var assertions = Extractor.Extract(report).Assertions;
        var text = report.Report.Text;
        Assert.Equal(assertions.Length, assertions.Select(assertion => assertion.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var assertion in assertions)
        {
            var sentence = report.Sentences[assertion.Sentence];
            Assert.InRange(assertion.Head, 0, sentence.Tokens.Length - 1);
            Assert.Equal(assertion.Attribution.IsEmpty, assertion.Manner == Manner.None);
            Inside(assertion.Span, text);
            Assert.All(assertion.Attribution, link => Sound(link, text));
            Assert.All(assertion.Quantities, counted => Sound(counted, text));
            if (assertion.Event is { } told)
            {
                Assert.All(told.Agents.Concat(told.Targets).Concat(told.Places), mention => Sound(mention, text));
                Assert.True(told.Time is null || told.Time.Span.Of(text) == told.Time.Text);
            }
        }

        return assertions;
    }

    private static void Sound(AttributionLink link, string text)
    {
        Assert.Equal(link.Source is null, link.Kind == SourceKind.Unspecified);
        if (link.Cue is { } cue)
            Inside(cue, text);
        if (link.Source is { } source)
            Sound(source, text);
        if (link.Via is { } via)
            Sound(via, text);
    }

    private static void Sound(Mention mention, string text) => Assert.Equal(mention.Span.Of(text), mention.Text);

    private static void Sound(Quantity counted, string text)
    {
        Inside(counted.Span, text);
        Assert.True((counted.Low ?? 0) <= (counted.Best ?? counted.Low ?? 0));
        Assert.True((counted.Best ?? counted.Low ?? 0) <= (counted.High ?? decimal.MaxValue));
    }

    private static void Inside(TextSpan span, string text)
    {
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start + 1, text.Length);
    }
}
