using System.Globalization;

namespace Stemma.Read;

/// <summary>Records of a web archive that hold no page, counted by kind so that they are told in one line.</summary>
internal sealed class WarcTally
{
    private long _redirects;
    private long _errors;
    private long _repeats;
    private long _others;

    public bool IsEmpty => _redirects + _errors + _repeats + _others == 0;

    /// <summary>What the archive says of itself or of a request is no page that could be missed, and is not counted.</summary>
    public void CountRecord(HeaderBlock head)
    {
        if (head["WARC-Type"] == "revisit")
            _repeats++;
        else if (head["WARC-Type"] is "response" or "resource" or "conversion" or "continuation")
            _others++;
    }

    public void CountStatus(int status)
    {
        if (status is >= 300 and < 400)
            _redirects++;
        else
            _errors++;
    }

    public void CountOther() => _others++;

    /// <summary>"2 redirects, 1 error, 40 of other kinds".</summary>
    public override string ToString() => string.Join(", ", new[]
    {
        Counted(_redirects, "redirect", "redirects"),
        Counted(_errors, "error", "errors"),
        Counted(_repeats, "repeated visit", "repeated visits"),
        Counted(_others, "of another kind", "of other kinds"),
    }.OfType<string>());

    private static string? Counted(long number, string one, string many) =>
        number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
