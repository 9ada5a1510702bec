using System.Text;
using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

internal static class Reading
{
    public static string Case(string name) => Path.Combine(AppContext.BaseDirectory, "Read", "Cases", name);

    public static ReadOutcome Of(byte[] bytes, string uri = "a.txt", ReadOptions? options = null) =>
        Reader.Read(new Capture(uri, bytes, GivenMetadata.None), "r1", options);

    public static ReadOutcome Of(string text, string uri = "a.txt") => Of(Encoding.UTF8.GetBytes(text), uri);

    public static Report CaseReport(string name) => Report(Of(File.ReadAllBytes(Case(name)), name));

    public static Report Report(ReadOutcome outcome)
    {
        Assert.Null(outcome.Skip);
        return Assert.IsType<Report>(outcome.Report);
    }

    public static string? Code(ReadOutcome outcome) => outcome.Skip?.Reason.Code;
}
