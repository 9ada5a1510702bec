using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Extract.Sources;
using Stemma.Parse;
using Stemma.Tests.Parse;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Extract;

/// <summary>Texts that are no well-made report, from the parser on.</summary>
public sealed class ExtractorBadInputTests
{
    private const int MillionWords = 1_000_000;

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261126, 5);

    private static readonly string[] Marks = ["“", "”", "\"", "\n", "\n\n", " ", ": ", " — ", "(", ")", "12 ", "14:32 ", "VELM: ", ", the mayor said. ", "He added that ", "No ", "between 20 and "];

    [Fact]
    public void A_quotation_that_never_closes_keeps_its_speaker_to_its_paragraph() => Assert.Equal(
        ["Rebels seized Marn | the mayor", "The army withdrew from Velm | -"],
        Told("“Rebels seized Marn, the mayor said.\n\nThe army withdrew from Velm."));

    [Fact]
    public void Ten_sources_within_one_another_end_in_the_last()
    {
        string[] sources = ["clerk", "baker", "priest", "mayor", "judge", "guard", "pilot", "nurse", "sailor", "miller"];
        var text = "The " + string.Join(" said that the ", sources) + " said that the army withdrew from Velm.";

        var told = Assert.Single(Soundness.Checked(Parsing.Parser.Parse(Parsing.Report(text))));

        Assert.Equal("the army withdrew from Velm", told.Span.Of(text));
        Assert.InRange(told.Attribution.Length, 2, sources.Length);
        Assert.Equal("the miller", told.Attribution[^1].Source?.Text);
    }

    [Fact]
    public void A_report_that_is_one_headline_asserts_it() => Assert.Equal(["Rebels seize Marn | -"], Told("Rebels seize Marn"));

    [Fact]
    public void A_table_of_numbers_counts_nobody() => Assert.All(
        Soundness.Checked(Parsing.Parser.Parse(Parsing.Report("Town\tBoats\tNets\tHouses\nMarn\t12\t30\t400\nVelm\t7\t11\t215\nSellick\t9\t16\t1,030\nTotal\t28\t57\t1,645\n"))),
        told => Assert.True(told.Event is null && told.Quantities.All(counted => counted.Measure == "other")));

    [Fact]
    public void A_turn_of_a_transcript_is_its_speakers() => Assert.Equal(
        ["The bridge fell at noon | OREL", "Twelve people died | OREL", "The army shelled the bridge | OREL"],
        Told("OREL: The bridge fell at noon. Twelve people died.\n\nHOST: Who shelled the bridge?\n\nOREL: The army shelled the bridge."));

    [Fact]
    public void A_cue_before_a_colon_has_the_paragraph_beneath() => Assert.Equal(
        ["The mill burned | The mayor", "The bridge fell at noon | The mayor", "The army withdrew from Velm | -"],
        Told("The mayor added:\n\n“The mill burned. The bridge fell at noon.”\n\nThe army withdrew from Velm."));

    [Fact]
    public void A_label_too_long_for_a_name_speaks_nothing()
    {
        var label = string.Join(' ', Enumerable.Repeat("OREL", SpeakerLabels.LongestLabel));
        Assert.EndsWith("| " + label, Told($"KOLAR: The road is shut.\n\n{label}: The army shelled the bridge.")[^1], StringComparison.Ordinal);
        Assert.EndsWith("| -", Told($"KOLAR: The road is shut.\n\n{label} OREL: The army shelled the bridge.")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_label_is_the_place_of_the_report_and_nobody() => Assert.Equal(
        ["killing 36 people | police"],
        Told("JARANG: A ferry sank in a storm, killing 36 people, police said.").Where(told => told.StartsWith("killing", StringComparison.Ordinal)));

    [Theory]
    [InlineData("VALDEN — Dana Orel said that the bridge had fallen.")]
    [InlineData("VALDEN, June 9 — Dana Orel said that the bridge had fallen.")]
    [InlineData("PORT VALDEN, Velm -- Dana Orel said that the bridge had fallen.")]
    public void A_dateline_says_nothing(string text) => Assert.Equal(["the bridge had fallen | Dana Orel"], Told(text));

    [Theory]
    [InlineData("‘The mill burned,’ Dana Orel said. ‘Nine people died in my street.’")]
    [InlineData("Dana Orel said: 'The mill burned. Nine people died in my street.'")]
    [InlineData("“The mill burned.\n\n“Nine people died in my street,” said Dana Orel.")]
    public void A_quotation_has_its_speaker_in_any_custom(string text) => Assert.Equal(["The mill burned | Dana Orel", "Nine people died in my street | Dana Orel"], Told(text));

    [Fact]
    public void The_times_of_a_live_blog_are_neither_counts_nor_content() => Assert.Equal(
        ["Rebels seized the port of Marn | -", "12 people were killed | The ministry", "The army withdrew from Velm | -", "the market was burning | The mayor"],
        Told("14:32 Rebels seized the port of Marn.\n\n14:35 The ministry said that 12 people were killed.\n\n14.50 GMT The army withdrew from Velm.\n\n3:05 pm: The mayor said the market was burning."));

    [Fact]
    public void A_report_in_another_language_asserts_nothing_and_says_so()
    {
        var parsed = Parsing.Parser.Parse(Parsing.Report("Die Rebellen haben am Sonntag den Hafen eingenommen, sagte der Minister.") with { Language = "de" });
        Assert.Empty(Soundness.Checked(parsed));
        Assert.Equal("language-not-english", Assert.Single(parsed.PassedOver).Reason);
    }

    [Fact]
    public void A_million_words_assert_what_their_parts_assert()
    {
        var part = Parsing.Samples[0];
        var parsed = Parsing.Parser.Parse(part with { Credits = [] });
        var words = parsed.Sentences.Sum(sentence => sentence.Tokens.Length);
        var copies = (MillionWords / words) + 1;
        var length = part.Text.Length + 2;
        var text = string.Concat(Enumerable.Repeat(part.Text + "\n\n", copies));
        var sentences = Enumerable.Range(0, copies).SelectMany(copy => parsed.Sentences.Select(sentence => Moved(sentence, copy * length)));

        var all = Soundness.Checked(new ParsedReport(part with { Text = text, Credits = [] }, [.. sentences], []));

        Assert.Equal(copies * Soundness.Checked(parsed).Length, all.Length);
    }

    [Fact]
    public void Text_nobody_would_write_is_read_soundly()
    {
        for (var number = 0; number < HostileText.Texts; number++)
            Soundness.Checked(Parsing.Parser.Parse(Parsing.Report(HostileText.Of(number))));
    }

    [Fact]
    public void Paragraphs_and_marks_in_any_order_are_read_soundly()
    {
        var pieces = Gen.Elements([.. Parsing.Samples.SelectMany(report => report.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)), .. Marks]);
        Check.One(Fixed, Prop.ForAll(pieces.ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), text => Soundness.Checked(Parsing.Parser.Parse(Parsing.Report(text)))));
    }

    private static ImmutableArray<string> Told(string text) =>
        [.. Soundness.Checked(Parsing.Parser.Parse(Parsing.Report(text))).Select(told => $"{told.Span.Of(text)} | {(told.Attribution.IsEmpty ? "-" : told.Attribution[^1].Source?.Text)}")];

    private static Sentence Moved(Sentence sentence, int by) => new(
        Moved(sentence.Span, by),
        [.. sentence.Tokens.Select(token => token with { Span = Moved(token.Span, by) })],
        [.. sentence.Names.Select(name => name with { Span = Moved(name.Span, by) })],
        sentence.Multiwords);

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);
}
