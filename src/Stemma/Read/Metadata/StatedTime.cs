using Stemma.Text;

namespace Stemma.Read;

/// <summary>A publication time in a field made for it, in whatever way the field is filled.</summary>
internal static class StatedTime
{
    /// <summary>Null when it names no day; what names one of two days is kept as that.</summary>
    public static Publication? Parse(string value) =>
        MachineTime.Parse(value, PublicationBasis.Metadata) is { } found ? PublicationChoice.Of([found], []) : null;
}
