using System.IO.Compression;
using System.Text;
using Stemma.Read;
using Xunit;

namespace Stemma.Tests.Read;

/// <summary>Archives made in memory, and what reading them gives.</summary>
internal static class Archived
{
    /// <summary>Three sentences that are an article anywhere, told apart by a number.</summary>
    public static string Story(int number) =>
        $"The harbour office of Sellick counted {number} boats at the old quay on Monday. "
        + $"A clerk said that {number + 3} more had been expected before the storm. The count goes on until spring.";

    public static string Page(int number, string more = "") =>
        $"<html><head><title>Boats counted at quay {number}</title></head><body><h1>Boats counted at quay {number}</h1>"
        + $"<p>{Story(number)}</p><p>Nobody was on board of boat {number} when the wind rose, the clerk said.</p>{more}</body></html>";

    public static byte[] Http(string body, string type = "text/html; charset=utf-8", string status = "200 OK", string more = "") =>
        Http(Encoding.UTF8.GetBytes(body), type, status, more);

    public static byte[] Http(byte[] body, string type = "text/html", string status = "200 OK", string more = "") =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{(type.Length == 0 ? "" : $"Content-Type: {type}\r\n")}{more}\r\n"), .. body];

    public static byte[] Record(byte[] block, string uri, string type = "response", string? length = null, string more = "") =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2031-05-06T07:08:09Z\r\n"
            + $"{more}Content-Length: {length ?? block.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    /// <summary>The page of that number as a server sent it.</summary>
    public static byte[] Record(int number) => Record(Http(Page(number)), Address(number));

    public static string Address(int number) => $"https://quay{number}.example/count";

    public static byte[] Gzip(params byte[][] parts) => Gzip(CompressionLevel.Fastest, parts);

    public static byte[] Gzip(CompressionLevel level, params byte[][] parts)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            foreach (byte[] part in parts)
                gzip.Write(part);
        }

        return packed.ToArray();
    }

    public static byte[] Joined(IEnumerable<byte[]> parts) => [.. parts.SelectMany(p => p)];

    /// <summary>What a file of these bytes gives.</summary>
    public static List<LoadOutcome> Load(string name, byte[] bytes, ReadOptions? options = null) => Load(name, new MemoryStream(bytes), options);

    public static List<LoadOutcome> Load(string name, string text, ReadOptions? options = null) => Load(name, Encoding.UTF8.GetBytes(text), options);

    public static List<LoadOutcome> Load(string name, Stream content, ReadOptions? options = null)
    {
        string folder = Directory.CreateTempSubdirectory("stemma-archive-").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            File.WriteAllText(path, "x");
            var outcomes = Assert.Single(Gather.Expand([path], options ?? ReadOptions.Default, _ => content)).Load().ToList();
            return [.. outcomes.Select(o => Bare(o, folder.Replace('\\', '/') + "/"))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>"CODE at PLACE" for a skip, the place for a report.</summary>
    public static string Told(LoadOutcome outcome) =>
        outcome.Skip is { } skip ? $"{skip.Reason.Code} at {skip.Uri}" : outcome.Capture!.Place ?? outcome.Capture.Uri;

    public static IEnumerable<string> Told(IEnumerable<LoadOutcome> outcomes) => outcomes.Select(Told);

    public static Stemma.Text.Report Report(LoadOutcome outcome) => Reading.Report(Reader.Read(outcome.Capture!, "r1"));

    private static LoadOutcome Bare(LoadOutcome outcome, string folder) => outcome.Skip is { } skip
        ? LoadOutcome.Skipped(skip with { Uri = Bare(skip.Uri, folder), Detail = Bare(skip.Detail, folder) })
        : LoadOutcome.Of(
            outcome.Capture! with { Uri = Bare(outcome.Capture.Uri, folder), Place = outcome.Capture.Place is { } place ? Bare(place, folder) : null },
            [.. outcome.Notices.Select(n => n with { Uri = Bare(n.Uri, folder) })]);

    private static string Bare(string text, string folder) => text.Replace(folder, "", StringComparison.Ordinal);
}
