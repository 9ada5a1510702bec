using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link.Actors;
using Stemma.Link.Names;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Link.Places;

/// <summary>The places one report names, with what the words around say of their extent.</summary>
internal sealed class PlaceMentions(NameCensus census, CountryWords countries)
{
    private static readonly FrozenDictionary<string, string> Words =
        LexiconTable.Rows("Link.place-words.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1]);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WordSpans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public ImmutableArray<PlaceMention> In(ExtractedReport report)
    {
        var found = ImmutableArray.CreateBuilder<PlaceMention>();
        var text = report.Parsed.Report.Text;
        for (var i = 0; i < report.Parsed.Sentences.Length; i++)
        {
            var sentence = report.Parsed.Sentences[i];
            foreach (var name in sentence.Names)
            {
                if (!name.IsEntity)
                    continue;
                var words = name.Span.Of(text);
                if (words.Length <= NameText.MostLetters && census.KindOf(words, name.Kind) == NameKind.Location)
                    found.Add(Read(report.Parsed.Report, sentence, i, name));
            }
        }

        return found.DrainToImmutable();
    }

    private PlaceMention Read(Report report, Sentence sentence, int index, NameMention name)
    {
        var (text, words) = (report.Text, name.Span.Of(report.Text));
        var mention = OfWords(report.Id, name.Span, words, index);
        var after = Kind(sentence, name.Tokens.Last + 1);
        var before = Kind(sentence, name.Tokens.First - 1);
        var further = Kind(sentence, name.Tokens.First - 2);
        var from = Kind(sentence, name.Tokens.First - 3);
        if (before == "article")
            (before, further) = (further, from);
        var side = mention.Side is null && Kind(sentence, name.Tokens.First - 1) == "side" ? sentence.Tokens[name.Tokens.First - 1] : null;
        return mention with
        {
            Side = side is null ? mention.Side : Compass(side.Form),
            Shown = side is null ? words : new TextSpan(side.Span.Start, name.Span.End).Of(text),
            IsDivision = mention.IsDivision || after == "division" || (before == "of" && further == "division"),
            IsNear = mention.IsNear || after == "part" || before is "part" or "side" or "around" || (before == "of" && further is "part" or "side"),
        };
    }

    /// <summary>The place that a name says by itself, whatever words stand around it.</summary>
    public PlaceMention OfWords(string report, TextSpan span, string words, int sentence)
    {
        var (bare, side, division, near) = Bare(WithoutState(words));
        return new PlaceMention(report, span, words, sentence, bare, division, near) { Side = side, Whole = bare == words ? null : words };
    }

    /// <summary>"Raqqa, Syria" and "Syria's Raqqa" are Raqqa.</summary>
    private string WithoutState(string words)
    {
        if (words.LastIndexOf(' ') is var last and > 0 && countries.Of(words[(last + 1)..]) is not null && countries.Of(words) is null)
            return words[..last].TrimEnd(' ', ',');
        if (words.IndexOf(' ') is var first and > 0 && countries.Of(words[..first].TrimEnd('\'', '’')) is not null && countries.Of(words) is null && WordKind(words.AsSpan(first + 1)) is null)
            return words[(first + 1)..];
        return words;
    }

    /// <summary>"Northern Hama Province" is Hama: a part of it, and a division.</summary>
    private static (string Name, string? Side, bool IsDivision, bool IsNear) Bare(string words)
    {
        var (division, near, side) = (false, false, (string?)null);
        var name = words.AsSpan().Trim();
        while (name.LastIndexOf(' ') is var at and > 0 && WordKind(name[(at + 1)..]) is "division" or "part" or "side" or "town")
        {
            division |= WordKind(name[(at + 1)..]) == "division";
            near |= WordKind(name[(at + 1)..]) is "part" or "side";
            name = name[..at].TrimEnd();
        }

        if (name.IndexOf(' ') is var first and > 0 && WordKind(name[..first]) is "part" or "side")
        {
            near = true;
            side = WordKind(name[..first]) == "side" ? Compass(name[..first]) : null;
            name = name[(first + 1)..].TrimStart();
        }

        return (name.Length == words.Length ? words : name.ToString(), side, division, near);
    }

    /// <summary>"North-Eastern" is "northeast".</summary>
    private static string Compass(ReadOnlySpan<char> word)
    {
        var plain = PlainLetters.Of(word);
        return plain.EndsWith("ern", StringComparison.Ordinal) ? plain[..^3] : plain;
    }

    private static string? Kind(Sentence sentence, int token) =>
        token < 0 || token >= sentence.Tokens.Length ? null : WordKind(sentence.Tokens[token].Form);

    private static string? WordKind(ReadOnlySpan<char> word)
    {
        const int longest = 24;
        Span<char> lower = stackalloc char[longest];
        return word.Length > longest || !WordSpans.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var kind) ? null : kind;
    }
}
