namespace Stemma.Cli.Outputs;

/// <summary>Where a command may write: never over its inputs, nor among them.</summary>
internal static class OutputPlace
{
    /// <param name="inputs">The paths that are read.</param>
    /// <param name="file">Null exactly when something is returned.</param>
    /// <returns>Why nothing can be written there; null when it can.</returns>
    public static string? Open(string path, IReadOnlyList<string> inputs, InputWords words, out OutputFile? file)
    {
        file = null;
        var full = Real(path);
        foreach (var input in inputs)
        {
            var fullInput = Path.TrimEndingDirectorySeparator(Real(input));
            if (full == fullInput)
                return $"{path}: this is {words.Input}; name another place for {words.Output}.";
            if (Directory.Exists(fullInput) && full.StartsWith(Path.Join(fullInput, "/"), StringComparison.Ordinal))
                return $"{path}: {words.Output} would lie among the reports in {input}; name another place with {words.Options}.";
        }

        return OutputFile.Open(path, out file);
    }

    /// <summary>Whether two names lead to one file.</summary>
    public static bool AreOne(string path, string other) => Real(path) == Real(other);

    /// <summary>Where a path leads when links in it and in its folder are followed.</summary>
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full);
        if (Directory.Exists(folder) && Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } target)
            full = Path.Join(target.FullName, Path.GetFileName(full));
        return File.Exists(full) || Directory.Exists(full)
            ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full
            : full;
    }
}
