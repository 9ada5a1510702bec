namespace Stemma.Tell.Exports;

/// <summary>Several values in one cell, with semicolons between them.</summary>
internal static class Lists
{
    /// <summary>A semicolon within a value becomes a comma. An unknown value keeps its place, empty.</summary>
    public static string Joined(IEnumerable<string?> values) =>
        string.Join(';', values.Select(value => value?.Replace(';', ',') ?? ""));
}
