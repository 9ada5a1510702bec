using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Extract;
using Stemma.Link.Actors;
using Stemma.Link.Names;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Link.Places;

/// <summary>The places one report names, with what the words around say of their extent.</summary>
internal sealed partial class PlaceMentions(NameCensus census, CountryWords countries)
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
            for (var at = 0; at < sentence.Names.Length; at++)
            {
                var name = sentence.Names[at];
                if (!name.IsEntity)
                    continue;
                var words = name.Span.Of(text);
                if (words.Length > NameText.MostLetters || census.KindOf(words, name.Kind) != NameKind.Location)
                    continue;
                var mention = Read(report.Parsed.Report, sentence, i, name);
                if (WordKind(mention.Name) is null)
                    found.Add(mention.Qualifier is null ? mention with { Qualifier = Beside(text, sentence, at) } : mention);
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
        var isNature = mention.IsNature || (after is null && IsArticled(sentence, name)) || after == "nature" || Kind(sentence, name.Tokens.First - 1) == "nature";
        var side = mention.Side is null && Kind(sentence, name.Tokens.First - 1) == "side" ? sentence.Tokens[name.Tokens.First - 1] : null;
        return mention with
        {
            Name = after == "nature" ? $"{mention.Name} {sentence.Tokens[name.Tokens.Last + 1].Form}" : mention.Name,
            IsNature = isNature,
            Side = side is null ? mention.Side : Compass(side.Form),
            Shown = side is null ? words : new TextSpan(side.Span.Start, name.Span.End).Of(text),
            IsDivision = mention.IsDivision || after == "division" || (before == "of" && further == "division"),
            IsNear = mention.IsNear || after == "part" || before is "part" or "side" or "around" || (before == "of" && further is "part" or "side"),
        };
    }

    /// <summary>"The Rio Grande", "the Sahara": no town has an article; "the Aleppo offensive" is Aleppo's.</summary>
    private static bool IsArticled(Sentence sentence, NameMention name)
    {
        if (Kind(sentence, name.Tokens.First - 1) != "article")
            return false;
        for (var i = name.Tokens.First; i <= name.Tokens.Last; i++)
        {
            if (sentence.Tokens[i].Head > name.Tokens.Last && sentence.Tokens[i].Relation is not ("nsubj" or "nsubj:pass" or "obl" or "obj" or "dep"))
                return false;
        }

        return true;
    }

    /// <summary>The place that a name says by itself, whatever words stand around it.</summary>
    public PlaceMention OfWords(string report, TextSpan span, string words, int sentence)
    {
        var (name, qualifier) = WithoutState(words);
        var isNature = WordKind(LastWord(name)) == "nature" || WordKind(FirstWord(name)) == "nature";
        var (bare, side, division, near) = isNature ? (name, null, false, false) : Bare(name);
        return new PlaceMention(report, span, words, sentence, bare, division, near)
        {
            Side = side,
            Whole = bare == words ? null : words,
            Qualifier = qualifier,
            IsNature = isNature,
        };
    }

    /// <summary>"Raqqa, Syria" and "Syria's Raqqa" are Raqqa; "Gulf of Guinea" and "Niger Delta" are what they say.</summary>
    private (string Name, string? Qualifier) WithoutState(string words)
    {
        if (words.LastIndexOf(',') is var comma and > 0 && comma + 1 < words.Length)
            return (words[..comma].TrimEnd(), words[(comma + 1)..].Trim());
        if (words.IndexOf(' ') is var first and > 0 && Possessor(words[..first]) is { } state && countries.Of(words) is null)
            return (words[(first + 1)..], state);
        return (words, null);
    }

    /// <summary>"Syria" of "Syria's" and, where the apostrophe was lost, of "Syrias".</summary>
    private string? Possessor(string word)
    {
        var bare = word.TrimEnd('s').TrimEnd('\'', '’');
        return word.Length > bare.Length && word[^1] == 's' && countries.Of(bare) is not null ? bare : null;
    }

    /// <summary>"Texas" of "Paris, Texas" and of "Paris in the state of Texas"; in "Colombia, Mexico and Brazil" nothing lies in anything.</summary>
    private static string? Beside(string text, Sentence sentence, int name)
    {
        const int reach = 40;
        var end = sentence.Names[name].Span.End;
        for (var at = name + 1; at < sentence.Names.Length && sentence.Names[at].Span.Start - end is > 0 and < reach; at++)
        {
            var next = sentence.Names[at];
            if (next.Kind != NameKind.Location || next.Span.Length > NameText.MostLetters)
                continue;
            var between = text.AsSpan(end, next.Span.Start - end);
            var says = between is ", " ? !GoesOn().IsMatch(text.AsSpan(next.Span.End)) : Inside().IsMatch(between);
            return says ? next.Span.Of(text) : null;
        }

        return null;
    }

    /// <summary>" in ", ", in the Indian state of ", ", the capital of ".</summary>
    [GeneratedRegex(@"\A,? (?:in|(?:the )?(?:capital|seat) of)(?: the)?(?:(?: \p{Lu}\p{L}+)? (?:state|province|region|governorate|department|district|county) of)? \z", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    /// <summary>What follows an item of a list.</summary>
    [GeneratedRegex(@"\A(?:,? (?:and|or|as well as) \p{Lu}|, \p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> words) => words[(words.LastIndexOf(' ') + 1)..];

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) => words.IndexOf(' ') is var end and > 0 ? words[..end] : words;

    /// <summary>"Northern Hama Province" is Hama: a part of it, and a division.</summary>
    private static (string Name, string? Side, bool IsDivision, bool IsNear) Bare(string words)
    {
        var (division, near, side) = (false, false, (string?)null);
        var name = words.AsSpan().Trim();
        while (name.LastIndexOf(' ') is var at and > 0 && WordKind(name[(at + 1)..]) is "division" or "part" or "side" or "town")
        {
            division |= WordKind(name[(at + 1)..]) == "division";
            near |= WordKind(name[(at + 1)..]) is "part" or "side";
            side = WordKind(name[(at + 1)..]) == "side" ? Compass(name[(at + 1)..]) : side;
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
