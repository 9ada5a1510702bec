using System.CommandLine;
using System.Data.Common;
using Stemma.Keep;

namespace Stemma.Cli;

/// <summary>What is done to a collection beside adding and tracing.</summary>
internal static class CollectionCommands
{
    public const string CheckExample = "stemma check coverage.stemma";
    public const string BackupExample = "stemma backup coverage.stemma --to copy.stemma";
    public const string ForgetExample = "stemma forget https://quay.example/storm --from coverage.stemma";

    public static Command Check(Surroundings surroundings)
    {
        var collection = Place();
        var check = new Command("check", "Looks whether everything in a collection is as it came in.") { collection };
        check.SetAction(parsed => With(surroundings, parsed.GetRequiredValue(collection), toRead: true, file =>
        {
            var findings = file.Check();
            foreach (var finding in findings)
                Complaint.Write(surroundings, $"{finding.Code}: {finding.Where}");
            surroundings.Text.WriteLine(findings.IsEmpty ? FormattableString.Invariant($"{file.Count() ?? 0} held, nothing wrong") : FormattableString.Invariant($"{findings.Length} wrong"));
            return findings.IsEmpty ? ExitCode.Done : ExitCode.DoneWithSkips;
        }));
        return check;
    }

    public static Command Backup(Surroundings surroundings)
    {
        var collection = Place();
        var to = new Option<string>("--to") { HelpName = "FILE", Description = "Where the copy goes; what stands there is replaced.", Required = true };
        var backup = new Command("backup", "Writes a whole copy of a collection, while others may go on adding to it.") { collection, to };
        backup.SetAction(parsed => With(surroundings, parsed.GetRequiredValue(collection), toRead: true, file =>
            file.Backup(parsed.GetRequiredValue(to)) is { } fault ? Complaint.Refuse(surroundings, parsed.GetRequiredValue(to), fault) : ExitCode.Done));
        return backup;
    }

    public static Command Forget(Surroundings surroundings)
    {
        var report = new Argument<string>("REPORT") { Description = "Its address, or its place in an archive, as stemma trace names it." };
        var from = new Option<string>("--from") { HelpName = "COLLECTION", Description = CollectionPlace.Description, Required = true };
        var forget = new Command("forget", "Takes a report out of a collection and overwrites where it stood.") { report, from };
        forget.SetAction(parsed => With(surroundings, parsed.GetRequiredValue(from), toRead: false, file =>
        {
            var hasTraces = file.HasTraces();
            var (forgotten, fault) = file.Forget(parsed.GetRequiredValue(report));
            if (fault is null || forgotten > 0)
                surroundings.Text.WriteLine(FormattableString.Invariant($"{forgotten} forgotten"));
            if (fault is not null)
                return Complaint.Refuse(surroundings, parsed.GetRequiredValue(from), fault);
            if (hasTraces)
                surroundings.Text.WriteLine("nothing is left of what was forgotten before");
            if (forgotten > 0 || hasTraces)
                return ExitCode.Done;
            Complaint.Write(surroundings, $"{parsed.GetRequiredValue(report)}: no report of this collection has this address or place; read them off stemma trace --json, under \"uri\".");
            return ExitCode.NothingReadable;
        }));
        return forget;
    }

    private static Argument<string> Place() => new("COLLECTION") { Description = CollectionPlace.Description };

    private static int With(Surroundings surroundings, string path, bool toRead, Func<Collection, int> work)
    {
        var (opened, fault) = toRead ? Collection.OpenToRead(path) : Collection.Open(path);
        if (opened is null)
            return Complaint.Refuse(surroundings, path, fault!);
        using (opened)
        {
            try
            {
                return work(opened);
            }
            catch (DbException broken) when (opened.FaultOf(broken) is { } lost)
            {
                return Complaint.Refuse(surroundings, path, lost);
            }
        }
    }
}
