using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>What became of one gathered input or of one record in it: exactly one of capture and skip is not null.</summary>
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

    /// <summary>What was left out although the report goes through: a sidecar or a time that could not be read, under its own path or place.</summary>
    public ImmutableArray<Skip> Notices { get; }

    internal static LoadOutcome Of(Capture capture, params ImmutableArray<Skip> notices) => new(capture, null, notices);

    internal LoadOutcome PublishedAt(Publication time) =>
        Capture is null ? this : new(Capture with { Given = Capture.Given with { Published = time } }, null, Notices);

    /// <summary>The same with what the user says of the whole archive; a sidecar's address and title are no record's.</summary>
    internal LoadOutcome With(GivenMetadata given) => Capture is null ? this : new(
        Capture with
        {
            Given = Capture.Given with { Outlet = given.Outlet ?? Capture.Given.Outlet, Published = given.Published ?? Capture.Given.Published },
        },
        null,
        Notices);

    internal static LoadOutcome Skipped(Skip skip) => new(null, skip, []);
}
