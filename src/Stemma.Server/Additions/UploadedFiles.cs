using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Server.Additions;

/// <summary>Files as they came in one body, each sidecar put to the report it stands beside.</summary>
internal static class UploadedFiles
{
    /// <param name="given">What the user says of all of them; it beats the sidecars.</param>
    public static (ImmutableArray<GatheredInput> Inputs, ImmutableArray<Skip> Skipped) Pair(
        IReadOnlyList<(string Name, byte[] Bytes)> files, GivenMetadata given)
    {
        var sidecars = files.Where(file => Sidecar.Is(file.Name)).DistinctBy(file => file.Name).ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var inputs = ImmutableArray.CreateBuilder<GatheredInput>();
        var skipped = ImmutableArray.CreateBuilder<Skip>();
        foreach (var (name, bytes) in files.Where(file => !Sidecar.Is(file.Name)))
        {
            var beside = NamesBeside(name).FirstOrDefault(sidecars.ContainsKey);
            var told = GivenMetadata.None;
            if (beside is not null && used.Add(beside))
            {
                if (Sidecar.Parse(sidecars[beside]) is { } parsed)
                    told = parsed;
                else
                    skipped.Add(SkipReason.BadSidecar.At(beside));
            }

            inputs.Add(Gather.Of(name, bytes, told with { Outlet = given.Outlet ?? told.Outlet, Published = given.Published ?? told.Published }));
        }

        foreach (var (name, bytes) in sidecars.Where(sidecar => !used.Contains(sidecar.Key)))
            inputs.Add(Gather.Of(name, bytes, given));
        return (inputs.DrainToImmutable(), skipped.DrainToImmutable());
    }

    private static ImmutableArray<string> NamesBeside(string name) =>
        [name + Sidecar.Suffix, Path.GetFileNameWithoutExtension(name) + Sidecar.Suffix];
}
