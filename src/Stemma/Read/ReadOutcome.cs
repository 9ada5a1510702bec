using Stemma.Text;

namespace Stemma.Read;

/// <summary>What became of one capture: exactly one of the two is not null.</summary>
public sealed record ReadOutcome
{
    private ReadOutcome(Report? report, Skip? skip)
    {
        Report = report;
        Skip = skip;
    }

    public Report? Report { get; }

    public Skip? Skip { get; }

    internal static ReadOutcome Of(Report report) => new(report, null);

    internal static ReadOutcome Skipped(Skip skip) => new(null, skip);

    internal static ReadOutcome Skipped(string uri, SkipReason reason) => new(null, reason.At(uri));
}
