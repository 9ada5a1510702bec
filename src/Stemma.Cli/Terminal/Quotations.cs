using Stemma.Tell;

namespace Stemma.Cli.Terminal;

/// <summary>The reports' letters, and the words of their assertions.</summary>
internal sealed class Quotations(Dossier dossier)
{
    private readonly Dictionary<string, string> _sigla =
        dossier.Reports.ToDictionary(told => told.Report.Id, told => told.Siglum, StringComparer.Ordinal);

    private readonly Dictionary<string, ToldAssertion> _assertions =
        dossier.Assertions.ToDictionary(told => told.Id, StringComparer.Ordinal);

    /// <summary>The letter of a report; its id for one that is not in the story.</summary>
    public string Siglum(string report) => _sigla.GetValueOrDefault(report, report);

    public string SiglumOf(string assertion) => Siglum(_assertions[assertion].Report);

    public string Quote(string assertion) => _assertions[assertion].Quote;
}
