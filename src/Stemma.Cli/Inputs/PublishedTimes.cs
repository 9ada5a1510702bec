using Stemma.Read;
using Stemma.Text;

namespace Stemma.Cli.Inputs;

/// <summary>The publication times the user gives, each tied to one input.</summary>
internal static class PublishedTimes
{
    private static readonly char[] BeforePlace = [':', '#', '@'];

    /// <summary>
    /// Ties each "FILE=WHEN" to the input that FILE names, by its path or else by its file name. FILE may also be a place in
    /// an archive ("coverage.jsonl:12") or a report's address; whether there is such a report shows when it is read.
    /// </summary>
    /// <param name="uris">The inputs, as the engine names them.</param>
    /// <param name="published">By the input's name, place or address; of use only when null is returned.</param>
    /// <returns>What is wrong with the first that cannot be tied; null when nothing is.</returns>
    public static string? Resolve(
        IEnumerable<string> given, IReadOnlyList<string> uris, out Dictionary<string, Publication> published)
    {
        published = new(StringComparer.Ordinal);
        foreach (var pair in given)
        {
            var equals = pair.LastIndexOf('=');
            if (equals <= 0)
                return $"--published {pair}: give a file and when it was published, as in storm.html=2024-12-02.";

            var (file, when) = (pair[..equals], pair[(equals + 1)..]);
            if (GivenMetadata.ParsePublished(when) is not { } publication)
                return $"--published {pair}: “{when}” is neither a day (2024-12-02) nor an instant (2024-12-02T09:30:00Z).";

            var named = Named(file, uris);
            if (named.Count != 1)
            {
                return named.Count == 0
                    ? $"--published {pair}: “{file}” is not among the inputs."
                    : $"--published {pair}: “{file}” names {named.Count} inputs; give the path of one.";
            }

            if (!published.TryAdd(named[0], publication))
                return $"--published {pair}: “{file}” was given a time already.";
        }

        return null;
    }

    private static List<string> Named(string file, IReadOnlyList<string> uris)
    {
        var full = Path.GetFullPath(file);
        if (Uri.TryCreate(file, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return [file];
        var byPath = uris.Where(u => Path.GetFullPath(u) == full).Distinct(StringComparer.Ordinal).ToList();
        if (byPath.Count == 0)
            byPath = [.. uris.Where(u => Path.GetFileName(u) == file).Distinct(StringComparer.Ordinal)];
        return byPath.Count == 0 && file.LastIndexOfAny(BeforePlace) is var at and > 0
            ? [.. Named(file[..at], uris).Select(archive => archive + file[at..])]
            : byPath;
    }
}
