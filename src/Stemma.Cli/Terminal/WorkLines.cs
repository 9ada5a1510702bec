using System.Globalization;
using Stemma.Work;

namespace Stemma.Cli.Terminal;

/// <summary>How far the work for a collection is, line by line, for the terminal.</summary>
internal static class WorkLines
{
    public static IEnumerable<string> Of(WorkState state)
    {
        var backlog = state.Backlog;
        yield return Line("workers", backlog.Workers, "at work");
        yield return Line("captures", backlog.Unread, "nobody has looked at");
        yield return Line("reports", backlog.Unparsed, "to parse", backlog.Parsed, "parsed");
        yield return Line("stories", backlog.Unmade, "to make", backlog.Made, "made");
        if (!state.HasBroker)
            yield return "The broker does not answer.";
        foreach (var queue in state.Queues)
            yield return Line("queue of " + queue.Name, queue.Ready, "ready", queue.Consumers, "consumers");
        if (state.HasBroker)
            yield return Line("given up", state.GivenUp, state.GivenUp > state.FirstGivenUp.Length ? string.Create(CultureInfo.InvariantCulture, $"pieces, of which the first {state.FirstGivenUp.Length}:") : "pieces");
        foreach (var dead in state.FirstGivenUp)
            yield return "  " + TerminalText.Visible($"{dead.Kind} {dead.Piece}: {dead.Reason}");
    }

    private static string Line(string name, long number, string what) => string.Create(CultureInfo.InvariantCulture, $"{name,-16}{number,10:N0} {what}");

    private static string Line(string name, long number, string what, long other, string whatOther) =>
        Line(name, number, what) + string.Create(CultureInfo.InvariantCulture, $", {other:N0} {whatOther}");
}
