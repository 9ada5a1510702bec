using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Train.Evaluate;

/// <summary>A page whose article body is known.</summary>
/// <param name="Name">The page's name in the benchmark, 64 hexadecimal digits.</param>
/// <param name="Html">As served, decompressed.</param>
internal sealed record BodyPage(string Name, byte[] Html, string Body)
{
    /// <param name="data">A folder with ground-truth.json and html/NAME.html.gz.</param>
    public static List<BodyPage> In(DirectoryInfo data)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data.FullName, "ground-truth.json")));
        return
        [
            .. truth.RootElement.EnumerateObject().Select(page => new BodyPage(
                page.Name,
                Unpacked(Path.Combine(data.FullName, "html", page.Name + ".html.gz")),
                page.Value.GetProperty("articleBody").GetString()!)),
        ];
    }

    public ReadOutcome Read() => Reader.Read(new Capture(Name + ".html", Html, GivenMetadata.None), "r1");

    /// <summary>The report's text without its headline: the known bodies have none.</summary>
    public static string WithParts(ReadOutcome outcome) =>
        outcome.Report is { } report ? report.Text[(report.TitleSpan?.End ?? 0)..] : "";

    /// <summary>Without sub-headline and captions too: the known bodies have none of them either.</summary>
    public static string WithoutParts(ReadOutcome outcome)
    {
        if (outcome.Report is not { } report)
            return "";
        var body = new StringBuilder();
        int at = report.TitleSpan?.End ?? 0;
        foreach (TextSpan part in report.Parts.Select(p => p.Span).Where(p => p.Start >= at))
        {
            body.Append(report.Text, at, part.Start - at);
            at = part.End;
        }

        return body.Append(report.Text, at, report.Text.Length - at).ToString();
    }

    private static byte[] Unpacked(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
