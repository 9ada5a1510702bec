using Stemma.Tell;

namespace Stemma.Cli.Outputs;

/// <summary>Where a dossier goes: a JSON file or standard output, a page, or both.</summary>
internal sealed class DossierPlaces : IDisposable
{
    public const string DefaultJson = "stemma-dossier.json";
    public const string DefaultPage = "stemma-dossier.html";
    private const string StandardOutput = "-";

    private static readonly InputWords Reports = new("one of the reports", "the dossier", "--json and --html");

    private readonly Stream _output;
    private readonly bool _named;
    private OutputFile? _json;
    private OutputFile? _page;

    private DossierPlaces(Stream output, bool named, bool toOutput)
    {
        _output = output;
        _named = named;
        ToOutput = toOutput;
    }

    /// <summary>Whether standard output is to hold the JSON and nothing else.</summary>
    public bool ToOutput { get; }

    /// <summary>Opens what the user named, or the two default files where the user named nothing.</summary>
    /// <param name="inputs">The paths the user gave as reports; nothing is written over or among them.</param>
    /// <param name="places">To be disposed of even when something is wrong.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Open(
        string? json, string? page, IReadOnlyList<string> inputs, Surroundings surroundings, out DossierPlaces places)
    {
        places = new DossierPlaces(surroundings.Output, named: json is not null || page is not null, json == StandardOutput);
        if (!places._named)
        {
            json = Path.Combine(surroundings.Folder, DefaultJson);
            page = DossierPage.IsBuilt ? Path.Combine(surroundings.Folder, DefaultPage) : null;
        }

        if (json?.Length == 0 || page?.Length == 0)
            return "An empty name names no file; name one after --json and --html.";
        if (page is not null && !DossierPage.IsBuilt)
            return "--html: this stemma was built without the page; build it where Node.js is installed, or use --json.";
        if (page == StandardOutput)
            return "--html -: the page goes to a file; name one.";
        if (json is not null && page is not null && OutputPlace.AreOne(json, page))
            return $"{json}: --json and --html name the same file; name two.";

        return (json is null || places.ToOutput ? null : OutputPlace.Open(json, inputs, Reports, out places._json))
            ?? (page is null ? null : OutputPlace.Open(page, inputs, Reports, out places._page));
    }

    /// <summary>Writes the dossier. One without reports is written only where the user named a place for it.</summary>
    /// <param name="written">The files that now hold it.</param>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Write(Dossier dossier, out IReadOnlyList<string> written)
    {
        written = [];
        if (!_named && dossier.Reports.IsEmpty)
            return null;

        if (ToOutput)
            DossierJson.Write(dossier, _output);
        var problem = _json?.Write(stream => DossierJson.Write(dossier, stream))
            ?? _page?.Write(stream => DossierPage.Write(dossier, stream));
        written = [.. new[] { _page, _json }.OfType<OutputFile>().Select(f => f.Path)];
        return problem;
    }

    public void Dispose()
    {
        _json?.Dispose();
        _page?.Dispose();
    }
}
