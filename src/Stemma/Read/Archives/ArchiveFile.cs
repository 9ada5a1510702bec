using Stemma.Text;

namespace Stemma.Read;

/// <summary>What a file of many reports gives, bounded in what it tells of its faults.</summary>
internal static class ArchiveFile
{
    /// <summary>Records of one file that are told singly when they are left out; further ones are counted.</summary>
    public const int MaxTold = 1000;

    /// <param name="given">What the user says of the file: an outlet and a time hold for each of its reports, the rest for none.</param>
    public static IEnumerable<LoadOutcome> Read(
        PeekStream file, ArchiveKind kind, string uri, GivenMetadata given, ReadOptions options)
    {
        using IArchive archive = Open(file, kind, uri, options);
        bool any = false, broken = false;
        int skipped = 0;
        while (!broken && Next(archive, uri, out broken) is { } outcome)
        {
            any = true;
            if (outcome.Skip is null || ++skipped <= MaxTold)
                yield return outcome.With(given);
        }

        if (skipped > MaxTold)
            yield return LoadOutcome.Skipped(SkipReason.MoreSkipped.At(uri, $"{skipped - MaxTold} more records were left out"));
        else if (!any)
            yield return LoadOutcome.Skipped(SkipReason.Empty.At(uri));
    }

    private static IArchive Open(PeekStream file, ArchiveKind kind, string uri, ReadOptions options)
    {
        GunzipStream? unpacked = BoundedBytes.IsGzip(file.Peek(3)) ? new GunzipStream(file, options.MaxBytes) : null;
        PeekStream content = unpacked is null ? file : new PeekStream(unpacked);
        return kind switch
        {
            ArchiveKind.JsonLines => new JsonLines(content, uri, options),
            ArchiveKind.Feed => new FeedFile(content, uri, options),
            _ => new WarcFile(content, unpacked, uri, options),
        };
    }

    private static LoadOutcome? Next(IArchive archive, string uri, out bool broken)
    {
        broken = false;
        try
        {
            return archive.Next();
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            broken = true;
            return LoadOutcome.Skipped(SkipReason.Unreadable.At(uri));
        }
    }
}
