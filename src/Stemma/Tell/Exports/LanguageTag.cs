using System.Text.RegularExpressions;

namespace Stemma.Tell.Exports;

/// <summary>Whether a language is told in a form that a standard takes.</summary>
internal static partial class LanguageTag
{
    /// <summary>The tag if it has the form of BCP 47; else null.</summary>
    public static string? Of(string? language) => language is not null && Form.IsMatch(language) ? language : null;

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
