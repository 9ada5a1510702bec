namespace Stemma.Text;

/// <summary>Who published a report. Either part is null when unknown.</summary>
/// <param name="Host">Lower case, without "www.".</param>
public sealed record Outlet(string? Name, string? Host)
{
    public static Outlet Unknown { get; } = new(null, null);
}
