using Stemma.Text;

namespace Stemma.Read;

/// <summary>A publication time in a field made for it, in whatever way the field is filled.</summary>
internal static class StatedTime
{
    private const int MaxLength = 60;

    /// <summary>Null when it names no day, or could name two.</summary>
    public static Publication? Parse(string value)
    {
        string time = value.Trim();
        return time.Length > MaxLength ? null
            : IsoTime.Parse(time, PublicationBasis.Metadata, lenient: true)
            ?? MailTime.Parse(time, PublicationBasis.Metadata)
            ?? (WrittenDate.In(time) is { } day ? Publication.OnDay(day, PublicationBasis.Metadata) : null);
    }
}
