using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>What became of one gathered input: exactly one of capture and skip is not null.</summary>
public sealed record LoadOutcome
{
    private LoadOutcome(Capture? capture, Skip? skip, ImmutableArray<Skip> notices)
    {
        Capture = capture;
        Skip = skip;
        Notices = notices;
    }

    public Capture? Capture { get; }

    public Skip? Skip { get; }

    /// <summary>What was left out although the report goes through: a sidecar that could not be read, under the sidecar's own path.</summary>
    public ImmutableArray<Skip> Notices { get; }

    internal static LoadOutcome Of(Capture capture, ImmutableArray<Skip> notices) => new(capture, null, notices);

    internal static LoadOutcome Skipped(Skip skip) => new(null, skip, []);
}
