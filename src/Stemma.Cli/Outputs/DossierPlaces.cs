using Stemma.Tell;

namespace Stemma.Cli.Outputs;

/// <summary>Where a dossier goes: a JSON file or standard output, a page, or both.</summary>
internal sealed class DossierPlaces : IDisposable
{
    public const string DefaultJson = "stemma-dossier.json";
    public const string DefaultPage = "stemma-dossier.html";
    private const string StandardOutput = "-";

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
        if (json is not null && page is not null && Real(json) == Real(page))
            return $"{json}: --json and --html name the same file; name two.";

        return (json is null || places.ToOutput ? null : OpenOutside(json, inputs, out places._json))
            ?? (page is null ? null : OpenOutside(page, inputs, out places._page));
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

    private static string? OpenOutside(string path, IReadOnlyList<string> inputs, out OutputFile? file)
    {
        file = null;
        var full = Real(path);
        foreach (var input in inputs)
        {
            var fullInput = Path.TrimEndingDirectorySeparator(Real(input));
            if (full == fullInput)
                return $"{path}: this is one of the reports; name another place for the dossier.";
            if (Directory.Exists(fullInput) && full.StartsWith(Path.Join(fullInput, "/"), StringComparison.Ordinal))
                return $"{path}: the dossier would lie among the reports in {input}; name another place with --json and --html.";
        }

        return OutputFile.Open(path, out file);
    }

    /// <summary>Where a path leads when links in it and in its folder are followed.</summary>
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full);
        if (Directory.Exists(folder) && Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } target)
            full = Path.Join(target.FullName, Path.GetFileName(full));
        return File.Exists(full) || Directory.Exists(full)
            ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full
            : full;
    }
}
