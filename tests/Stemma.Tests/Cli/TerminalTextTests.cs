using Stemma.Cli.Terminal;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("\u001b[2J\u001b]0;owned\u0007", "␛[2J␛]0;owned␇")]
    [InlineData("a\u009b31mb", "a⟨U+009B⟩31mb")]
    [InlineData("safe\u202etxt.exe\u202c", "safe⟨U+202E⟩txt.exe⟨U+202C⟩")]
    [InlineData("\u2066x\u2069\ufeff", "⟨U+2066⟩x⟨U+2069⟩⟨U+FEFF⟩")]
    [InlineData("one\r\n\ttwo\u2028three \u0085 four", "one two three four")]
    [InlineData("\0\u007f", "␀␡")]
    [InlineData("[red]not markup[/]", "[red]not markup[/]")]
    [InlineData("كتاب 本 𝐀 e\u0301 👩\u200d🚒", "كتاب 本 𝐀 e\u0301 👩\u200d🚒")]
    public void What_a_terminal_would_obey_becomes_visible(string hostile, string shown) =>
        Assert.Equal(shown, TerminalText.Visible(hostile));

    [Theory]
    [InlineData("harbour", 7, "harbour")]
    [InlineData("harbour", 6, "harbo…")]
    [InlineData("harbour town", 9, "harbour…")]
    [InlineData("本本本", 5, "本本…")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301…")]
    [InlineData("harbour", 1, "…")]
    public void What_does_not_fit_ends_in_an_ellipsis(string text, int columns, string fitted) =>
        Assert.Equal(fitted, TerminalText.Fit(text, columns));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\ufffdb", TerminalText.Visible("a\ud800b"));

    [Fact]
    public void Data_for_a_terminal_keeps_its_tabs_and_lines_and_nothing_else_that_steers()
    {
        using var terminal = new StringWriter();
        using var writer = new VisibleWriter(terminal);

        writer.Write("1\tda\u001b[0mrk\t𝐀\n\r\u202e");

        Assert.Equal("1\tda␛[0mrk\t𝐀\n␍⟨U+202E⟩", terminal.ToString());
    }
}
