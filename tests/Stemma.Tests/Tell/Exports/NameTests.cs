using Stemma.Tell.Exports;
using Xunit;

namespace Stemma.Tests.Tell.Exports;

public sealed class NameTests
{
    [Theory]
    [InlineData("r1", "r1", "r1")]
    [InlineData("r1.a2", "r1.a2", "r1_002Ea2")]
    [InlineData("r1.p0-62", "r1.p0-62", "r1_002Ep0_002D62")]
    [InlineData("a_b", "a_005Fb", "a_005Fb")]
    [InlineData(".a.", "_002Ea_002E", "_002Ea_002E")]
    [InlineData("1", "1", "_0031")]
    [InlineData("node", "node", "_006Eode")]
    [InlineData("GRAPH", "GRAPH", "_0047RAPH")]
    [InlineData("a b\n\">", "a_0020b_000A_0022_003E", "a_0020b_000A_0022_003E")]
    [InlineData("", "_", "_")]
    public void An_id_becomes_a_name_that_stands_for_it_alone(string id, string local, string word)
    {
        Assert.Equal(local, LocalName.Of(id));
        Assert.Equal(word, LocalName.Word(id));
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c=%20#d", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("https://пример.example/новость", true)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/%2", false)]
    [InlineData("https://example.org/%zz", false)]
    [InlineData("https://example.org/\">", false)]
    [InlineData("https://example.org/<a>", false)]
    [InlineData("https://example.org/{a}|\\^`", false)]
    [InlineData("https://example.org/\u202Etxt", false)]
    [InlineData("https://example.org/\uFFFD", false)]
    [InlineData("https://example.org/\n", false)]
    [InlineData(" https://example.org/", false)]
    [InlineData("https:///a", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("data:text/html,a", false)]
    [InlineData("samples/a.html", false)]
    [InlineData("/tmp/a.html", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_an_absolute_address_of_the_web_is_an_iri(string? address, bool valid) =>
        Assert.Equal(valid, WebIri.IsValid(address));

    /// <summary>An attribute cannot hold half a character.</summary>
    [Fact]
    public void Half_a_character_has_a_name_and_no_address()
    {
        Assert.Equal("_00E9_D800", LocalName.Of("é\uD800"));
        Assert.False(WebIri.IsValid("https://example.org/\uD800"));
    }

    [Fact]
    public void Only_an_iri_in_ascii_is_a_url()
    {
        Assert.True(WebIri.IsUrl("https://example.org/a"));
        Assert.False(WebIri.IsUrl("https://example.org/é"));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("e", null)]
    [InlineData("en\n", null)]
    [InlineData("en us", null)]
    [InlineData("<b>", null)]
    public void A_language_is_told_only_in_the_form_of_a_tag(string language, string? tag) => Assert.Equal(tag, LanguageTag.Of(language));
}
