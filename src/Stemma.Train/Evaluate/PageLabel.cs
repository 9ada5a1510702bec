using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Stemma.Train.Evaluate;

/// <summary>What a reader of one page says its title and its day of publication are.</summary>
/// <param name="Id">The first <see cref="IdLength"/> characters of the page's file name.</param>
/// <param name="Titles">Hashes of the acceptable titles; empty when the page has none.</param>
/// <param name="Days">More than one when the page dates one moment in two time zones; empty when it has none.</param>
internal sealed record PageLabel(string Id, ImmutableArray<string> Titles, ImmutableArray<LocalDate> Days)
{
    public const int IdLength = 16;

    private const int HashLength = 16;

    /// <exception cref="InvalidDataException">A row is not of the documented form.</exception>
    public static ImmutableArray<PageLabel> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    /// <summary>The same for titles that differ in case, spaces, punctuation or compatibility forms alone.</summary>
    public static string HashOf(string title)
    {
        string folded = title.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC);
        string letters = string.Concat(folded.EnumerateRunes().Where(Rune.IsLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)))[..HashLength];
    }

    private static PageLabel Parse(string line)
    {
        string[] columns = line.Split('\t');
        if (columns.Length != 3 || columns[0].Length != IdLength)
            throw new InvalidDataException($"\"{line}\" is no label: page, titles and days, parted by tabs.");
        return new(
            columns[0],
            [.. Values(columns[1])],
            [.. Values(columns[2]).Select(day => LocalDatePattern.Iso.Parse(day).Value)]);
    }

    private static string[] Values(string column) => column == "none" ? [] : column.Split(',');
}
