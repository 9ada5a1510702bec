using Stemma.Cli.Terminal;
using Stemma.Keep;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>What goes to standard error: one line each, the command's name in front.</summary>
internal static class Complaint
{
    /// <summary>Things left out for one reason that are told one by one.</summary>
    internal const int MostOfOneReason = 10;

    public static void Write(Surroundings surroundings, string sentence) =>
        surroundings.Error.WriteLine("stemma: " + TerminalText.Visible(sentence));

    /// <summary>"stemma: PATH: CODE: what to do".</summary>
    public static void Write(Surroundings surroundings, Skip skip)
    {
        var named = skip.Uri + ": ";
        var detail = skip.Detail.StartsWith(named, StringComparison.Ordinal) ? skip.Detail[named.Length..] : skip.Detail;
        Write(surroundings, $"{named}{skip.Reason.Code}: {detail}");
    }

    /// <summary>"stemma: PATH: CODE: what to do".</summary>
    public static void Write(Surroundings surroundings, string path, KeepFault fault) =>
        Write(surroundings, $"{Collection.Shown(path)}: {fault.Code}: {fault.Advice}");

    /// <returns>How the command ends.</returns>
    public static int Refuse(Surroundings surroundings, string path, KeepFault fault)
    {
        Write(surroundings, path, fault);
        return ExitCode.NothingReadable;
    }

    /// <summary>The first of each reason, then how many more there are.</summary>
    public static void Write(Surroundings surroundings, IEnumerable<Skip> skips)
    {
        var told = new Dictionary<SkipReason, int>();
        foreach (var skip in skips)
        {
            var number = told[skip.Reason] = told.GetValueOrDefault(skip.Reason) + 1;
            if (number <= MostOfOneReason)
                Write(surroundings, skip);
        }

        foreach (var (reason, number) in told.Where(entry => entry.Value > MostOfOneReason).OrderBy(entry => entry.Key.Code, StringComparer.Ordinal))
            Write(surroundings, $"{reason.Code}: {number - MostOfOneReason} more; the dossier names each under \"skipped\".");
    }
}
