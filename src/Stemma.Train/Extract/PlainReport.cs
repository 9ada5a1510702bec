using Stemma.Text;

namespace Stemma.Train.Extract;

/// <summary>A report of nothing but its text, unread: so that offsets of annotations hold.</summary>
internal static class PlainReport
{
    public static Report Of(string text, string name) => new()
    {
        Id = "r1",
        Uri = name,
        Sha256 = new string('0', 64),
        Outlet = Outlet.Unknown,
        Language = "en",
        Text = text,
    };
}
