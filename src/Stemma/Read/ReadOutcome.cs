using Stemma.Text;

namespace Stemma.Read;

/// <summary>What became of one capture: exactly one of the two is not null.</summary>
public sealed record ReadOutcome
{
    private ReadOutcome(Report? report, Skip? skip, string name)
    {
        Report = report;
        Skip = skip;
        Name = name;
    }

    public Report? Report { get; }

    public Skip? Skip { get; }

    /// <summary>What a message calls the capture.</summary>
    internal string Name { get; }

    internal static ReadOutcome Of(Report report, string name) => new(report, null, name);

    internal static ReadOutcome Skipped(Skip skip) => new(null, skip, skip.Uri);

    internal static ReadOutcome Skipped(string name, SkipReason reason) => Skipped(reason.At(name));

    /// <summary>The same capture, its report read on.</summary>
    internal ReadOutcome With(Report report) => new(report, null, Name);
}
