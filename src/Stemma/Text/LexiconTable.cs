using System.Collections.Immutable;

namespace Stemma.Text;

/// <summary>
/// A lexicon shipped inside the assembly: tab-separated rows, "#" opens a comment line, blank lines separate groups.
/// </summary>
internal static class LexiconTable
{
    /// <param name="name">Stage and file, such as "Extract.cue-verbs.tsv".</param>
    /// <param name="columns">How many columns every row has.</param>
    /// <exception cref="InvalidDataException">The file is missing or a row has another number of columns.</exception>
    public static ImmutableArray<string[]> Rows(string name, int columns)
    {
        var rows = Rows(name);
        var odd = rows.FirstOrDefault(row => row.Length != columns);
        return odd is null
            ? rows
            : throw new InvalidDataException($"{name}: \"{string.Join(' ', odd)}\" has {odd.Length} columns, not {columns}.");
    }

    /// <summary>Rows of any number of columns.</summary>
    /// <exception cref="InvalidDataException">The file is missing.</exception>
    public static ImmutableArray<string[]> Rows(string name)
    {
        using var stream = typeof(LexiconTable).Assembly.GetManifestResourceStream("Stemma." + name)
            ?? throw new InvalidDataException($"The lexicon {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }

        return rows.DrainToImmutable();
    }
}
