using Stemma.Server.Work;

namespace Stemma.Tests.Servers;

/// <summary>Figures of work that nobody does.</summary>
internal sealed class InventedWork : IWorkView
{
    public WorkFigures? Current { get; init; } = new(
        2,
        3,
        new WorkShare(1200, 88, 4.5),
        new WorkShare(7, 5, null),
        Fault: null,
        HasBroker: true,
        [new WorkQueueFigures("reports", 1190, 4), new WorkQueueFigures("stories", 6, 32)],
        21,
        [new WorkFailure("report", "9", "FormatException: <script>alert(1)</script>")]);
}
