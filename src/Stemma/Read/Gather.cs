using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Turns the paths a user names into the inputs of a collection.</summary>
public static class Gather
{
    /// <summary>
    /// Files as given, folders to their last level. In a folder, names go in ordinal order; sidecars
    /// (NAME.meta.json) and names that begin with a dot are no reports. A path that leads nowhere and a folder
    /// without files are entries too: they load as a skip. A file named twice is one entry.
    /// </summary>
    public static ImmutableArray<GatheredInput> Expand(IEnumerable<string> paths, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Expand(paths, options ?? ReadOptions.Default, CaptureFile.OpenFile);
    }

    /// <summary>An input that is in memory already: a page, a text, or an archive of these.</summary>
    /// <param name="uri">The address it is from, or a name for it; never opened.</param>
    /// <param name="charset">The character set named beside the bytes, as in an HTTP header; null when none was.</param>
    public static GatheredInput Of(
        string uri, ReadOnlyMemory<byte> bytes, GivenMetadata? given = null, string? charset = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return new(uri, _ => CaptureFile.Load(bytes, uri, given ?? GivenMetadata.None, charset, options ?? ReadOptions.Default));
    }

    internal static ImmutableArray<GatheredInput> Expand(
        IEnumerable<string> paths, ReadOptions options, Func<string, Stream> open)
    {
        var found = ImmutableArray.CreateBuilder<GatheredInput>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
                AddFolder(path, options, open, found);
            else
                found.Add(File.Exists(path) ? Input(path, options, open) : new(SkipReason.NotFound.At(Named(path))));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. found.Where(input => seen.Add(input.Uri.Length == 0 ? "" : Path.GetFullPath(input.Uri)))];
    }

    private static GatheredInput Input(string path, ReadOptions options, Func<string, Stream> open)
    {
        string uri = Named(path);
        return new(uri, again => CaptureFile.Load(path, uri, options, open, again));
    }

    private static void AddFolder(
        string folder, ReadOptions options, Func<string, Stream> open, ImmutableArray<GatheredInput>.Builder found)
    {
        int before = found.Count;
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out string? at))
        {
            if (!Directory.Exists(at))
            {
                found.Add(Input(at, options, open));
                continue;
            }

            var listing = Listing(at, out Skip? refused);
            foreach (string entry in listing.Reverse())
                waiting.Push(entry);
            if (refused is not null)
                found.Add(new(refused));
        }

        if (found.Count == before)
            found.Add(new(SkipReason.NoReports.At(Named(folder))));
    }

    /// <summary>A link to a folder is not followed: it may lead back.</summary>
    private static ImmutableArray<string> Listing(string folder, out Skip? refused)
    {
        refused = null;
        try
        {
            return
            [
                .. new DirectoryInfo(folder).EnumerateFileSystemInfos()
                    .Where(e => !e.Name.StartsWith('.') && !Sidecar.Is(e.Name) && !IsLinkToFolder(e))
                    .Select(e => Path.Combine(folder, e.Name))
                    .OrderBy(p => p, StringComparer.Ordinal),
            ];
        }
        catch (UnauthorizedAccessException)
        {
            refused = SkipReason.AccessDenied.At(Named(folder));
        }
        catch (IOException)
        {
            refused = SkipReason.Unreadable.At(Named(folder));
        }

        return [];
    }

    private static bool IsLinkToFolder(FileSystemInfo entry) =>
        entry.LinkTarget is not null && entry.Attributes.HasFlag(FileAttributes.Directory);

    private static string Named(string path) => path.Replace('\\', '/');
}
