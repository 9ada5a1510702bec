using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>One file of a collection, with the sidecar beside it.</summary>
internal static class CaptureFile
{
    public static Stream OpenFile(string path) => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);

    /// <summary>The file is opened when the first outcome is asked for, and closed after the last.</summary>
    /// <param name="again">Whether it will be read another time: what can be read only once then gives nothing.</param>
    public static IEnumerable<LoadOutcome> Load(string path, string uri, ReadOptions options, Func<string, Stream> open, bool again)
    {
        var (file, kind, refused) = Open(path, open, again);
        using (file)
        {
            if (file is null)
            {
                yield return LoadOutcome.Skipped((refused ?? SkipReason.Unreadable).At(uri));
                yield break;
            }

            if (kind is not { } known)
                yield break;
            var (given, notices) = Sidecar.Beside(path, uri, open);
            if (known == ArchiveKind.None)
            {
                yield return Page(file, uri, given, notices, options);
                yield break;
            }

            foreach (var notice in notices)
                yield return LoadOutcome.Skipped(notice);
            foreach (var outcome in ArchiveFile.Read(file, known, uri, given, options))
                yield return outcome;
        }
    }

    /// <summary>The same of bytes that are in memory, with nothing beside them.</summary>
    public static IEnumerable<LoadOutcome> Load(
        ReadOnlyMemory<byte> bytes, string uri, GivenMetadata given, string? charset, ReadOptions options)
    {
        var kind = ArchiveSniffer.KindOf(bytes.Span[..Math.Min(bytes.Length, ArchiveSniffer.Window)], uri);
        if (kind == ArchiveKind.None)
        {
            return bytes.Length > options.MaxBytes
                ? [LoadOutcome.Skipped(SkipReason.TooLarge.At(uri))]
                : [LoadOutcome.Of(new Capture(uri, bytes, given) { Charset = charset })];
        }

        return ArchiveFile.Read(new PeekStream(new MemoryStream(bytes.ToArray(), writable: false)), kind, uri, given, options);
    }

    public static (byte[]? Bytes, SkipReason? Refused) Bytes(string path, int maxBytes, Func<string, Stream> open) => Guarded<byte[]>(() =>
    {
        using Stream stream = OpenWhole(path, open);
        return Bytes(stream, maxBytes);
    });

    private static LoadOutcome Page(
        PeekStream file, string uri, GivenMetadata given, ImmutableArray<Skip> notices, ReadOptions options)
    {
        var (bytes, refused) = Guarded<byte[]>(() => Bytes(file, options.MaxBytes));
        return bytes is null
            ? LoadOutcome.Skipped((refused ?? SkipReason.Unreadable).At(uri))
            : LoadOutcome.Of(new Capture(uri, bytes, given), notices);
    }

    private static (PeekStream? File, ArchiveKind? Kind, SkipReason? Refused) Open(string path, Func<string, Stream> open, bool again)
    {
        ArchiveKind? kind = null;
        var (file, refused) = Guarded<PeekStream>(() =>
        {
            var stream = new PeekStream(OpenWhole(path, open));
            if (again && !stream.CanSeek)
                return (stream, null);
            kind = ArchiveSniffer.KindOf(stream.Peek(ArchiveSniffer.Window), path);
            return (stream, null);
        });
        return (file, kind, refused);
    }

    /// <summary>What has no length is not opened: a pipe or a device may never end.</summary>
    private static Stream OpenWhole(string path, Func<string, Stream> open) =>
        new FileInfo(path) is { Exists: true, Length: 0, LinkTarget: null } ? Stream.Null : open(path);

    /// <summary>The size is asked before the bytes are read; a file that grows meanwhile is caught by the count.</summary>
    private static (byte[]? Bytes, SkipReason? Refused) Bytes(Stream stream, int maxBytes) =>
        (!stream.CanSeek || stream.Length <= maxBytes) && BoundedBytes.ReadAll(stream, maxBytes) is { } bytes
            ? (bytes, null)
            : (null, SkipReason.TooLarge);

    private static (T? Value, SkipReason? Refused) Guarded<T>(Func<(T? Value, SkipReason? Refused)> work)
        where T : class
    {
        try
        {
            return work();
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
