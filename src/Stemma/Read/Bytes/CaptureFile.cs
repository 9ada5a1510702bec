using Stemma.Text;

namespace Stemma.Read;

/// <summary>One file of a collection, with the sidecar beside it.</summary>
internal static class CaptureFile
{
    public static Stream OpenFile(string path) => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);

    public static LoadOutcome Load(string path, string uri, ReadOptions options, Func<string, Stream> open)
    {
        var (bytes, refused) = Bytes(path, options.MaxBytes, open);
        if (bytes is null)
            return LoadOutcome.Skipped((refused ?? SkipReason.Unreadable).At(uri));
        var (given, notices) = Sidecar.Beside(path, uri, open);
        return LoadOutcome.Of(new Capture(uri, bytes, given), notices);
    }

    /// <summary>
    /// The size is asked before the bytes are read; a file that grows meanwhile is caught by the count. What has no
    /// length is not opened: a pipe or a device may never end.
    /// </summary>
    public static (byte[]? Bytes, SkipReason? Refused) Bytes(string path, int maxBytes, Func<string, Stream> open)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: 0, LinkTarget: null })
                return ([], null);
            using Stream stream = open(path);
            if (stream.CanSeek && stream.Length > maxBytes)
                return (null, SkipReason.TooLarge);
            byte[]? bytes = BoundedBytes.ReadAll(stream, maxBytes);
            return bytes is null ? (null, SkipReason.TooLarge) : (bytes, null);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, SkipReason.AccessDenied);
        }
        catch (FileNotFoundException)
        {
            return (null, SkipReason.NotFound);
        }
        catch (IOException)
        {
            return (null, SkipReason.Unreadable);
        }
    }
}
