using System.Collections.Immutable;

namespace Stemma.Tests.Read;

/// <summary>One row of languages.tsv: the same news in a language of the world, and the character sets that language is kept in.</summary>
internal sealed record LanguageCase(string Language, ImmutableArray<string> Charsets, string Text)
{
    public static ImmutableArray<LanguageCase> All { get; } =
    [
        .. File.ReadLines(Reading.Case("languages.tsv")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).Select(row => new LanguageCase(row[0], [.. row[1].Split(' ')], row[2])),
    ];
}
