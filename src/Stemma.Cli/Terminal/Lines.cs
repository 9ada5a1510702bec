using Spectre.Console;

namespace Stemma.Cli.Terminal;

/// <summary>Lines for the eye, none wider than the terminal. All that is written here is made visible first.</summary>
internal sealed class Lines
{
    private readonly IAnsiConsole _console;
    private readonly int _width;

    public Lines(Surroundings surroundings)
    {
        var styled = surroundings.OutputIsTerminal && surroundings.Colour;
        _width = surroundings.Width;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(surroundings.Text),
            Ansi = styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = styled ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = _width;
    }

    public void Heading(string text)
    {
        _console.WriteLine();
        Write(TerminalText.Visible(text), new Style(decoration: Decoration.Bold));
    }

    /// <summary>A quotation with the letter of its report at the right edge.</summary>
    public void Quotation(string lead, string quote, string siglum)
    {
        var room = _width - TerminalText.Columns(lead) - TerminalText.Columns(siglum) - "“” ".Length;
        var line = $"{lead}“{TerminalText.Fit(TerminalText.Visible(quote), room)}”";
        var gap = _width - TerminalText.Columns(line) - TerminalText.Columns(siglum);
        Write(line + new string(' ', gap) + siglum, Style.Plain);
    }

    /// <summary>What is counted or decided, not quoted.</summary>
    public void Quiet(string lead, string text) => Fitted(lead, text, new Style(decoration: Decoration.Dim));

    public void Plain(string lead, string text) => Fitted(lead, text, Style.Plain);

    private void Fitted(string lead, string text, Style style) =>
        Write(lead + TerminalText.Fit(TerminalText.Visible(text), _width - TerminalText.Columns(lead)), style);

    private void Write(string line, Style style)
    {
        _console.Write(new Spectre.Console.Text(TerminalText.Fit(line, _width), style));
        _console.WriteLine();
    }
}
