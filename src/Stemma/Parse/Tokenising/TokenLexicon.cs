using System.Collections.Frozen;
using Stemma.Text;
using Abbreviation = System.Collections.Frozen.FrozenDictionary<string, Stemma.Parse.AbbreviationKind>.AlternateLookup<System.ReadOnlySpan<char>>;
using Pieces = System.Collections.Frozen.FrozenDictionary<string, string>.AlternateLookup<System.ReadOnlySpan<char>>;
using Words = System.Collections.Frozen.FrozenSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Stemma.Parse;

/// <summary>What the tokeniser knows about words, from tokens.tsv; upper and lower case are one but in faces and units.</summary>
internal static class TokenLexicon
{
    private static readonly ILookup<string, string[]> Rows = LexiconTable.Rows("Parse.tokens.tsv").ToLookup(fields => fields[0], StringComparer.Ordinal);

    public static Abbreviation Abbreviations { get; } = new[]
    {
        ("title", AbbreviationKind.Title), ("capital", AbbreviationKind.BeforeCapital), ("digit", AbbreviationKind.BeforeDigit), ("day", AbbreviationKind.BeforeDate),
        ("state", AbbreviationKind.AfterComma), ("month", AbbreviationKind.Ending), ("ending", AbbreviationKind.Ending),
    }.SelectMany(group => Rows[group.Item1].Select(row => KeyValuePair.Create(row[1], group.Item2)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Words Months { get; } = Group("month");

    public static Words Openers { get; } = Group("opener");

    public static Words Prefixes { get; } = Group("prefix");

    public static Words Suffixes { get; } = Group("suffix");

    public static Words Units { get; } = Group("unit", StringComparer.Ordinal);

    public static Words Apostrophes { get; } = Group("apostrophe");

    public static Words Faces { get; } = Group("face", StringComparer.Ordinal);

    public static Words AfterIts { get; } = Group("after-its");

    public static Words AfterYour { get; } = Group("after-your");

    public static Words ClockWords { get; } = Group("clock");

    public static Words MonthNames { get; } = Group("month-name");

    public static Words Weekdays { get; } = Group("weekday");

    public static Words BeforeDates { get; } = Group("before-date");

    public static Words DateLabels { get; } = Group("date-label");

    public static Pieces Splits { get; } = Rows["split"].ToFrozenDictionary(row => row[1], row => row[2], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static Words Group(string name, StringComparer? comparer = null) =>
        Rows[name].Select(row => row[1]).ToFrozenSet(comparer ?? StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
