using Stemma.Cli.Terminal;
using Stemma.Link;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Cli.Inputs;

/// <summary>A dossier from its JSON, or from reports that are traced on the way.</summary>
internal static class DossierInput
{
    private const byte OpeningBrace = (byte)'{';

    /// <summary>A single file that holds a dossier, or standard input, is read as one; everything else is traced.</summary>
    /// <param name="code">How the command ends once the dossier is written; where there is none, how it ends.</param>
    /// <returns>Null when there is none; what is wrong was told.</returns>
    public static Dossier? Of(Surroundings surroundings, string[] paths, CancellationToken ct, out int code)
    {
        code = ExitCode.Done;
        if (paths is not [var path])
            return Traced(surroundings, paths, ct, out code);

        var reading = Read(surroundings, path);
        if (reading.Dossier is { } dossier)
            return dossier;
        if (reading.Fault is not { } fault)
            return Traced(surroundings, paths, ct, out code);

        Complaint.Write(surroundings, $"{path}: {fault.Code}: {fault.Advice}{(fault.Where is null ? "" : $" See {fault.Where}.")}");
        code = ExitCode.NothingReadable;
        return null;
    }

    /// <summary>Neither a dossier nor a fault: a path that is none of a dossier.</summary>
    private static DossierReading Read(Surroundings surroundings, string path)
    {
        if (path == PathArgument.StandardInput)
            return DossierJson.Read(surroundings.Input);
        if (!File.Exists(path))
            return new DossierReading(null, null);

        try
        {
            using var file = File.OpenRead(path);
            if (!OpensAnObject(file))
                return new DossierReading(null, null);

            var reading = DossierJson.Read(file);
            var isNone = reading.Fault == DossierFault.NotJson || reading.Fault == DossierFault.NotADossier
                || (reading.Fault == DossierFault.TooLarge && !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
            return isNone ? new DossierReading(null, null) : reading;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DossierReading(null, null);
        }
    }

    /// <summary>Whether the first sign is that of a JSON object; a pipe, which can be read only once, is left alone.</summary>
    private static bool OpensAnObject(FileStream file)
    {
        if (!file.CanSeek)
            return false;

        int first;
        do
            first = file.ReadByte();
        while (first is ' ' or '\t' or '\r' or '\n');
        file.Position = 0;
        return first == OpeningBrace;
    }

    private static Dossier? Traced(Surroundings surroundings, string[] paths, CancellationToken ct, out int code)
    {
        code = ExitCode.NothingReadable;
        if (paths.Contains(PathArgument.StandardInput))
        {
            Complaint.Write(surroundings, "-: standard input holds one dossier; give it alone.");
            code = ExitCode.BadUsage;
            return null;
        }

        using var inputs = GivenInputs.Open(surroundings, paths);
        if (inputs is null)
            return null;

        var (known, fault) = Knowledge.Load(surroundings.KnowledgeFolder, []);
        if (known is null)
        {
            Complaint.Write(surroundings, fault!.ToString());
            return null;
        }

        using (known)
        {
            foreach (var entry in known.SetAside)
                Complaint.Write(surroundings, entry.ToString());
            var dossier = StageBars.Show(surroundings, progress => inputs.Trace(
                new Dictionary<string, Publication>(), new JourneyOptions { Progress = progress, Knowledge = known }, isPlain: true, ct));
            Complaint.Write(surroundings, dossier.Skipped);
            code = ExitCode.Of(dossier.Reports.Length, dossier.Skipped.Length);
            return dossier.Reports.IsEmpty ? null : dossier;
        }
    }
}
