using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Tests.House;
using Stemma.Text;

namespace Stemma.Tests.Parse;

/// <summary>The parser with its weights, loaded once for all tests, and what it is given.</summary>
internal static class Parsing
{
    private static readonly Lazy<Parser> Loaded = new(Parser.Load);

    private static readonly Lazy<ImmutableArray<Report>> Read =
        new(() => Journey.Read([Path.Combine(Repository.Root, "samples", "luqmara")], new Dictionary<string, Publication>()).Reports);

    public static Parser Parser => Loaded.Value;

    public static ImmutableArray<Report> Samples => Read.Value;

    public static Report Report(string text, string id = "r1") =>
        new() { Id = id, Uri = "velm.txt", Sha256 = new string('0', 64), Outlet = Outlet.Unknown, Language = "en", Text = text };

    public static string Conllu(ParsedReport parsed) => Conllu([parsed]);

    public static string Conllu(IEnumerable<ParsedReport> parsed)
    {
        using var writer = new StringWriter();
        foreach (var report in parsed)
            Stemma.Parse.Conllu.Write(report, writer);
        return writer.ToString();
    }
}
