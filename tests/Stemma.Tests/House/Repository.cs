using System.Runtime.CompilerServices;

namespace Stemma.Tests.House;

/// <summary>Where the sources of this build lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The source files of the projects under src, by path.</summary>
    public static IEnumerable<string> Sources =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>From where the tests run upwards; a deterministic build hides the path of this file, so that comes second.</summary>
    private static string Find([CallerFilePath] string thisFile = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)! })
        {
            for (var at = start; at is not null; at = Path.GetDirectoryName(at))
            {
                if (File.Exists(Path.Combine(at, "Stemma.slnx")))
                    return at;
            }
        }

        throw new InvalidOperationException("The sources are not above " + AppContext.BaseDirectory);
    }
}
