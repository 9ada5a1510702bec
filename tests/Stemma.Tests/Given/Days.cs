using NodaTime;
using NodaTime.Text;

namespace Stemma.Tests.Given;

/// <summary>Days as the case files write them.</summary>
internal static class Days
{
    public static LocalDate Parse(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    /// <returns>Null for a dash.</returns>
    public static LocalDate? ParseOrNone(string iso) => iso == "-" ? null : Parse(iso);
}
