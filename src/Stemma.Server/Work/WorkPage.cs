using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Stemma.Server.Work;

/// <summary>The work for a collection as a page that needs no script and asks for itself again.</summary>
internal sealed class WorkPage(WorkFigures figures) : IResult
{
    private const int SecondsToNext = 5;

    private readonly StringBuilder _html = new();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Write();
        var body = Encoding.UTF8.GetBytes(_html.ToString());
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
    }

    private void Write()
    {
        _html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="{SecondsToNext}">
            <title>Work · Stemma</title>
            <link rel="stylesheet" href="/assets/plain.css">
            </head>
            <body>
            <main class="wide">
            <h1>Work</h1>

            """);
        _html.Append(CultureInfo.InvariantCulture, $"<p>{Count(figures.Workers, "worker")} at work. {Count(figures.Unread, "capture")} nobody has looked at yet.</p>\n");
        if (figures.Fault is { } fault)
            _html.Append(CultureInfo.InvariantCulture, $"<p><strong>The collection cannot be looked at: {Escaped(fault)}.</strong> The figures are of when it last could.</p>\n");
        Table("", ["", "waiting", "done", "a second"], [Row("reports to parse", figures.Reports), Row("stories to make", figures.Stories)]);
        if (figures.HasBroker)
            Table("The broker's queues", ["", "ready", "consumers"], figures.Queues.Select(queue => (string[])[queue.Name, Number(queue.Ready), Number(queue.Consumers)]));
        else
            _html.Append("<p><strong>The broker does not answer.</strong></p>\n");
        if (figures.Failures > 0)
            Table(figures.Failures > figures.FirstFailures.Length ? $"The first {figures.FirstFailures.Length} of {Count(figures.Failures, "piece")} given up" : $"{Count(figures.Failures, "piece")} given up", ["kind", "piece", "reason"], figures.FirstFailures.Select(failure => (string[])[failure.Kind, failure.Piece, failure.Reason]));
        else if (figures.HasBroker)
            _html.Append("<p>Nothing was given up.</p>\n");
        _html.Append("<p><a href=\"/\">To the dossier</a></p>\n</main>\n</body>\n</html>\n");
    }

    private void Table(string caption, string[] heads, IEnumerable<string[]> rows)
    {
        _html.Append("<table>\n");
        if (caption.Length > 0)
            _html.Append(CultureInfo.InvariantCulture, $"<caption>{Escaped(caption)}</caption>\n");
        _html.Append("<tr>").AppendJoin("", heads.Select(head => head.Length == 0 ? "<td></td>" : $"<th scope=\"col\">{Escaped(head)}</th>")).Append("</tr>\n");
        foreach (var row in rows)
            _html.Append("<tr>").AppendJoin("", row.Select((cell, at) => at == 0 ? $"<th scope=\"row\">{Escaped(cell)}</th>" : $"<td>{Escaped(cell)}</td>")).Append("</tr>\n");
        _html.Append("</table>\n");
    }

    private static string[] Row(string name, WorkShare share) =>
        [name, Number(share.Waiting), Number(share.Done), share.ASecond is { } rate ? rate.ToString("0.0", CultureInfo.InvariantCulture) : "not known yet"];

    private static string Count(long number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => HtmlEncoder.Default.Encode(text);
}
