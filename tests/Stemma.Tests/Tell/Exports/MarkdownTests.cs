using Stemma.Tell;
using Stemma.Tell.Exports.Markdown;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("at least 12 – “so”, he said.", "at least 12 – “so”, he said.")]
    [InlineData("<b onclick=x>&amp;", "&lt;b onclick=x&gt;&amp;amp;")]
    [InlineData("[a](javascript:x) ![b](c)", "\\[a\\](javascript:x) \\!\\[b\\](c)")]
    [InlineData("**a** _b_ ~~c~~ `d` $e$ | f", "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\$e\\$ \\| f")]
    [InlineData("https://a.example WWW.b.example x.y", "https\\://a.example WWW\\.b.example x.y")]
    [InlineData("a@b.example", "a@<!-- -->b.example")]
    [InlineData("\\", "\\\\")]
    [InlineData(" # a\n\n- b\r\n    c ", "\\# a - b c")]
    [InlineData("{% x %} {{y}}", "\\{% x %\\} \\{\\{y\\}\\}")]
    [InlineData("\u202Ea\u2028b\0", "⟦RLO⟧a b␀")]
    public void Words_of_a_report_stay_words(string words, string written) => Assert.Equal(written, MarkdownText.Of(words));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() => Assert.Equal("𝗯 \uFFFD", MarkdownText.Of("𝗯 \uD800"));

    [Theory]
    [InlineData("https://a.example/?b", "` https://a.example/?b `")]
    [InlineData("a`b``c", "``` a`b``c ```")]
    [InlineData("a\n\n# b", "` a  # b `")]
    [InlineData("", "")]
    public void An_address_is_shown_and_not_followed(string words, string written) => Assert.Equal(written, MarkdownText.Code(words));

    [Fact]
    public void The_parts_come_in_the_order_one_reads_them()
    {
        var headings = Exported.Text(InventedStory.Dossier(), ExportFormat.Markdown).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal));

        Assert.Equal(["## Claims", "## Disputes", "## Reports", "## Stemma", "## Timeline", "## Skipped", "## Rules"], headings);
    }

    [Fact]
    public void A_claim_has_its_counts_its_origins_and_every_passage()
    {
        var text = Exported.Text(InventedStory.Dossier(), ExportFormat.Markdown);

        Assert.Contains("- disputed: 2 independent origins, 4 reports, 4 outlets; credibility 2 (probably true)\n- killed: best 25, low 10, high open (rule ucdp)\n- on the word of “the Port Office”, organisation: A, C\n", text, StringComparison.Ordinal);
        Assert.Contains("  - B 0–80: “A blast at a grain silo in the port of Velmar killed 10 dockers on Tuesday night” (taken over from A, attribution lost)\n", text, StringComparison.Ordinal);
        Assert.Contains("- d2, c2: polarity, contradiction: asserted by 1 origin, denied by 1 origin\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_of_nothing_says_so()
    {
        var empty = CodedStory.Of() with { Reports = [] };
        var text = Exported.Text(empty, ExportFormat.Markdown);

        Assert.Contains("No claim was found.", text, StringComparison.Ordinal);
        Assert.Contains("No report was read.", text, StringComparison.Ordinal);
    }
}
