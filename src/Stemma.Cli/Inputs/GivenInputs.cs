using System.Collections.Immutable;
using Stemma.Keep;
using Stemma.Read;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Cli.Inputs;

/// <summary>What the paths of a command lead to: files and folders, and the captures of collections, which stay open until it is disposed of.</summary>
internal sealed class GivenInputs : IDisposable
{
    private readonly List<Collection> _collections = [];

    public ImmutableArray<GatheredInput> All { get; private set; } = [];

    /// <summary>The one collection that is all there is, and may be written; null otherwise.</summary>
    public Collection? Sole { get; private set; }

    /// <summary>The dossier of all of it. A collection by itself is traced by what it keeps, unless something is told that it does not know of.</summary>
    /// <param name="isPlain">Whether the options tell of nothing but how to work: no links refused, no knowledge but what ships.</param>
    public Dossier Trace(IReadOnlyDictionary<string, Publication> published, JourneyOptions options, bool isPlain, CancellationToken ct)
    {
        // One that has no room or is held by another can still be read.
        if (isPlain && published.Count == 0 && Sole?.Trace(options, ct).Dossier is { } kept)
            return kept;
        return Journey.Trace(All, published, options, ct);
    }

    /// <returns>Null when a collection cannot be opened; why was told.</returns>
    public static GivenInputs? Open(Surroundings surroundings, IReadOnlyCollection<string> paths)
    {
        var given = new GivenInputs();
        var all = ImmutableArray.CreateBuilder<GatheredInput>();
        var others = new List<string>();
        foreach (var path in paths)
        {
            if (!Collection.Is(path))
            {
                others.Add(path);
                continue;
            }

            all.AddRange(Gather.Expand(others));
            others.Clear();
            var (file, fault) = Collection.Open(path);
            // One that may not be written, or has no room, can still be read.
            var mayWrite = fault != KeepFault.ReadOnly && fault != KeepFault.DiskFull;
            if (!mayWrite)
                (file, fault) = Collection.OpenToRead(path);
            if (file is not null)
            {
                given._collections.Add(file);
                given.Sole = mayWrite && paths.Count == 1 ? file : null;
                (var kept, fault) = file.Inputs();
                all.AddRange(kept);
            }

            if (fault is not null)
            {
                Complaint.Write(surroundings, path, fault);
                given.Dispose();
                return null;
            }
        }

        all.AddRange(Gather.Expand(others));
        given.All = all.ToImmutable();
        return given;
    }

    public void Dispose()
    {
        foreach (var file in _collections)
            file.Dispose();
    }
}
