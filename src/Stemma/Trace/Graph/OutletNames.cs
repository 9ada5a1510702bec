using System.Text;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Folds the names and addresses by which outlets are called, so that spellings of one meet.</summary>
internal static class OutletNames
{
    private static readonly string[] Subdomains = ["www", "m", "edition", "amp", "en", "news", "mobile"];
    private static readonly string[] Leading = ["the ", "by ", "from "];

    /// <summary>"www.some-post.example", "The Some Post" and "somepost" fold alike. Empty when nothing is left.</summary>
    public static string Fold(string name)
    {
        var text = name.Trim().ToLowerInvariant();
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            text = uri.Host;
        if (IsHost(text))
            return Letters(SiteOf(text));
        foreach (var lead in Leading)
        {
            if (text.StartsWith(lead, StringComparison.Ordinal))
                text = text[lead.Length..];
        }

        return Letters(text);
    }

    /// <summary>Every folded form of an outlet, among them its name without "Press Agency" and the like.</summary>
    public static IEnumerable<string> Of(Outlet outlet) =>
        new[] { outlet.Name, outlet.Name is null ? null : Short(outlet.Name), outlet.Host }
            .OfType<string>()
            .Select(Fold)
            .Where(folded => folded.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private static string Short(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var end = words.Length;
        while (end > 1 && Lexicon.IsOutletWord(words[end - 1].ToLowerInvariant()))
            end--;
        return string.Join(' ', words[..end]);
    }

    private static bool IsHost(string text)
    {
        var host = text.Split('/')[0];
        return host.Contains('.', StringComparison.Ordinal) && !host.Contains(' ', StringComparison.Ordinal)
            && host[^1] != '.' && host[0] != '.';
    }

    private static string SiteOf(string address)
    {
        var labels = address.Split('/')[0].Split(':')[0].Split('.');
        var first = 0;
        while (first < labels.Length - 2 && Subdomains.Contains(labels[first], StringComparer.Ordinal))
            first++;
        return labels[first];
    }

    private static string Letters(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(c);
        }

        return folded.ToString();
    }
}
