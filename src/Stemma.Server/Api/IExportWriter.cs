using Stemma.Tell;

namespace Stemma.Server.Api;

/// <summary>Writes a dossier in the form that another program takes.</summary>
public interface IExportWriter
{
    /// <summary>Leaves the stream open.</summary>
    void Write(Dossier dossier, ExportFormat format, Stream stream);
}
