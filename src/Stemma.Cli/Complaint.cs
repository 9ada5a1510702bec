using Stemma.Cli.Terminal;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>What goes to standard error: one line each, the command's name in front.</summary>
internal static class Complaint
{
    public static void Write(Surroundings surroundings, string sentence) =>
        surroundings.Error.WriteLine("stemma: " + TerminalText.Visible(sentence));

    /// <summary>"stemma: PATH: CODE: what to do".</summary>
    public static void Write(Surroundings surroundings, Skip skip)
    {
        var named = skip.Uri + ": ";
        var detail = skip.Detail.StartsWith(named, StringComparison.Ordinal) ? skip.Detail[named.Length..] : skip.Detail;
        Write(surroundings, $"{named}{skip.Reason.Code}: {detail}");
    }

    public static void Write(Surroundings surroundings, IEnumerable<Skip> skips)
    {
        foreach (var skip in skips)
            Write(surroundings, skip);
    }
}
