using Spectre.Console;

namespace Stemma.Cli.Terminal;

/// <summary>A bar for each stage while it works: on the terminal behind standard error, and nowhere else.</summary>
internal sealed class StageBars : IProgress<JourneyProgress>
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);
    private readonly ProgressContext _context;

    private StageBars(ProgressContext context) => _context = context;

    /// <summary>Does the work, handing it somebody to tell of its progress; null when nobody looks on.</summary>
    public static T Show<T>(Surroundings surroundings, Func<IProgress<JourneyProgress>?, T> work)
    {
        if (!surroundings.ErrorIsTerminal)
            return work(null);

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(surroundings.Error),
            ColorSystem = surroundings.Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context => work(new StageBars(context)));
    }

    public void Report(JourneyProgress value)
    {
        lock (_turn)
        {
            if (!_bars.TryGetValue(value.Stage, out var bar))
                _bars.Add(value.Stage, bar = _context.AddTask(Markup.Escape(value.Stage)));
            bar.IsIndeterminate = value.Total == 0;
            bar.Description = Markup.Escape(value.Total == 0 ? $"{value.Stage} {value.Done}" : value.Stage);
            bar.MaxValue = Math.Max(value.Total, Math.Max(value.Done, 1));
            bar.Value = Math.Max(value.Done, bar.Value);
        }
    }
}
