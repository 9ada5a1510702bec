using Stemma.Tell;
using Stemma.Tests.Given;
using Stemma.Tests.House;
using Stemma.Tests.Tell;
using Stemma.Text;

namespace Stemma.Tests.Page;

/// <summary>Dossiers as pages on disk, each written once, and the dossiers they were written from.</summary>
internal static class WrittenPages
{
    public const int LargeReports = 200;

    private static readonly string Folder = Directory.CreateTempSubdirectory("stemma-pages-").FullName;

    private static readonly Lazy<Dossier> TracedSamples = new(() => Trace(Path.Combine(Repository.Root, "samples", "luqmara")));

    private static readonly Lazy<Dossier> TracedLarge = new(() =>
    {
        var reports = Path.Combine(Folder, "large.jsonl");
        LargeStory.Write(reports, LargeReports, seed: 7);
        return Trace(reports);
    });

    private static readonly Lazy<string> SamplesPage = new(() => Write("samples", Samples));

    private static readonly Lazy<string> LargePage = new(() => Write("large", Large));

    public static Dossier Samples => TracedSamples.Value;

    /// <summary>A story of <see cref="LargeReports"/> reports.</summary>
    public static Dossier Large => TracedLarge.Value;

    public static Dossier Named(string story) => story == "samples" ? Samples : Large;

    /// <summary>The address of a page: "samples" or "large".</summary>
    public static string Address(string story) => story == "samples" ? SamplesPage.Value : LargePage.Value;

    /// <summary>The address of a page in which every word of a report is the payload.</summary>
    public static string Hostile(int number, string payload) => Write("hostile-" + number, HostileStory.Of(payload));

    public static string Write(string name, Dossier dossier)
    {
        BuiltPage.Require();
        var path = Path.Combine(Folder, name + ".html");
        using (var file = File.Create(path))
            DossierPage.Write(dossier, file);
        return new Uri(path).AbsoluteUri;
    }

    private static Dossier Trace(string path) => Journey.Trace([path], new Dictionary<string, Publication>());
}
