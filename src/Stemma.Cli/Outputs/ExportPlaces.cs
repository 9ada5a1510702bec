using Stemma.Cli.Inputs;
using Stemma.Tell;

namespace Stemma.Cli.Outputs;

/// <summary>Where an export goes, and the rules behind its figures beside it where they are asked for.</summary>
internal sealed class ExportPlaces : IDisposable
{
    public const string StandardOutput = "-";

    private static readonly InputWords Inputs = new("what is exported", "the export", "--out");

    private readonly Stream _output;
    private OutputFile? _file;
    private OutputFile? _rules;

    private ExportPlaces(Stream output) => _output = output;

    /// <param name="file">"-" for standard output.</param>
    /// <param name="rules">Null for nowhere.</param>
    /// <param name="places">To be disposed of even when something is wrong.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Open(string file, string? rules, IReadOnlyList<string> inputs, Surroundings surroundings, out ExportPlaces places)
    {
        places = new ExportPlaces(surroundings.Output);
        IReadOnlyList<string> read = [.. inputs.Where(input => input != PathArgument.StandardInput)];
        if (file.Length == 0 || rules?.Length == 0)
            return "An empty name names no file; name one after --out and --rules.";
        if (rules is not null && file != StandardOutput && OutputPlace.AreOne(file, rules))
            return $"{rules}: --out and --rules name the same file; name two.";

        return (file == StandardOutput ? null : OutputPlace.Open(file, read, Inputs, out places._file))
            ?? (rules is null ? null : OutputPlace.Open(rules, read, Inputs, out places._rules));
    }

    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Write(Dossier dossier, ExportFormat format, ExportOptions options) =>
        Export(stream => DossierExport.Write(dossier, format, stream, options))
        ?? _rules?.Write(stream => DossierExport.WriteRules(dossier, stream));

    public void Dispose()
    {
        _file?.Dispose();
        _rules?.Dispose();
    }

    private string? Export(Action<Stream> content)
    {
        if (_file is not null)
            return _file.Write(content);

        try
        {
            content(_output);
            return null;
        }
        catch (IOException)
        {
            return "the export could not be written to its end; check the disk and try again.";
        }
    }
}
