using System.Collections.Immutable;
using Stemma.Keep;
using Stemma.Read;

namespace Stemma.Cli.Inputs;

/// <summary>What the paths of a command lead to: files and folders, and the captures of collections, which stay open until it is disposed of.</summary>
internal sealed class GivenInputs : IDisposable
{
    private readonly List<CollectionFile> _collections = [];

    public ImmutableArray<GatheredInput> All { get; private set; } = [];

    /// <returns>Null when a collection cannot be opened; why was told.</returns>
    public static GivenInputs? Open(Surroundings surroundings, IEnumerable<string> paths)
    {
        var given = new GivenInputs();
        var all = ImmutableArray.CreateBuilder<GatheredInput>();
        var others = new List<string>();
        foreach (var path in paths)
        {
            if (!CollectionFile.Is(path))
            {
                others.Add(path);
                continue;
            }

            all.AddRange(Gather.Expand(others));
            others.Clear();
            var (file, fault) = CollectionFile.Open(path);
            // One that may not be written can still be read.
            if (fault == KeepFault.ReadOnly)
                (file, fault) = CollectionFile.OpenToRead(path);
            if (file is not null)
            {
                given._collections.Add(file);
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
