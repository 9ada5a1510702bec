using System.Collections.Frozen;
using System.Globalization;
using Stemma.Extract.Clauses;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Quantities;

/// <summary>A number as it is written: in digits, in words, from one to another, or only roughly.</summary>
/// <param name="First">Its first token, both ends inclusive.</param>
/// <param name="Value">The number; of a range the lower, of a rough number what it is at least.</param>
/// <param name="Upper">The higher number of a range; else null.</param>
internal sealed record WrittenNumber(int First, int Last, decimal Value, decimal? Upper, bool IsVague)
{
    private static readonly FrozenDictionary<string, (decimal Divisor, bool AtLeast)> Shares = LexiconTable.Rows("Extract.shares.tsv", 3)
        .ToFrozenDictionary(row => row[0], row => (decimal.Parse(row[1], CultureInfo.InvariantCulture), row[2] == "low"));

    private static readonly FrozenDictionary<string, decimal> Pairs = LexiconTable.Rows("Extract.number-pairs.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => decimal.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>Null when no number begins at the token.</summary>
    public static WrittenNumber? At(SentenceView view, int first)
    {
        var sentence = view.Sentence;
        if (NumberReader.VagueLow(sentence.Tokens[first]) is not null && !IsMultiplied(sentence, first) && Form(sentence, first - 1) is not ("as" or "how" or "so" or "too"))
        {
            var end = NumberReader.VagueEnd(sentence, first);
            return NumberReader.VagueLow(sentence, first, end) is { } low ? new WrittenNumber(first, end, low, null, IsVague: true) : null;
        }

        if (Pairs.TryGetValue(Form(sentence, first), out var pair) && Form(sentence, first + 1) == "of")
            return new WrittenNumber(first, first, pair, null, IsVague: false);
        var last = End(view, first);
        if (last < first || NumberReader.Value(sentence, first, last) is not { } value)
            return null;
        if (first == last && Form(sentence, first) == "dozen" && Form(sentence, first - 2) == "half" && Form(sentence, first - 1) is "a" or "-")
            return new WrittenNumber(first - 2, last, value / 2, null, IsVague: false);
        if (first == last && Form(sentence, first - 1) == "a" && value >= 12)
            return new WrittenNumber(first - 1, last, value, null, IsVague: false);
        return Range(view, first, last, value) ?? new WrittenNumber(first, last, value, null, IsVague: false);
    }

    /// <summary>"Half of the 30", "most of its 30": the part a number is the whole of; null when it is the number itself that is meant.</summary>
    public (int First, decimal? Best, decimal? Low)? Share(Sentence sentence)
    {
        var of = Form(sentence, First - 1) is "the" or "its" or "their" or "all" or "some" ? First - 2 : First - 1;
        if (Form(sentence, of) != "of" || !Shares.TryGetValue(Form(sentence, of - 1), out var share))
            return null;
        var part = Value / share.Divisor;
        var opening = Form(sentence, of - 2) is "a" or "one" ? of - 2 : of - 1;
        return share.AtLeast ? (opening, null, part) : (opening, part, null);
    }

    /// <summary>"Between 20 and 30", "20 to 30", "20-30", "two or three", "20, possibly 30"; null when the number stands alone.</summary>
    private static WrittenNumber? Range(SentenceView view, int first, int last, decimal value)
    {
        var sentence = view.Sentence;
        var between = Form(sentence, first - 1) == "between";
        var link = last + 1;
        var joins = Form(sentence, link) switch
        {
            "and" => between,
            "to" => Form(sentence, first - 1) != "from",
            "or" or "-" or "–" => true,
            "," => Form(sentence, ++link) is "possibly" or "perhaps" or "maybe",
            _ => false,
        };
        if (!joins || link + 1 >= sentence.Tokens.Length)
            return null;
        var end = End(view, link + 1);
        return end > link && NumberReader.Value(sentence, link + 1, end) is { } upper && upper > value
            ? new WrittenNumber(between ? first - 1 : first, end, value, upper, IsVague: false)
            : null;
    }

    /// <summary>The last token of the number that begins at a token; less than it when none does.</summary>
    private static int End(SentenceView view, int first)
    {
        var sentence = view.Sentence;
        if (!NumberReader.IsNumber(sentence.Tokens[first]) || view.NameAt(first) is not null)
            return -1;

        var last = first;
        while (last + 1 < sentence.Tokens.Length)
        {
            if (NumberReader.IsNumber(sentence.Tokens[last + 1]))
                last++;
            else if (sentence.Tokens[last + 1].Form == "-" && last + 2 < sentence.Tokens.Length && NumberReader.IsNumber(sentence.Tokens[last + 2]) && !char.IsAsciiDigit(sentence.Tokens[last + 2].Form[0]))
                last += 2;
            else
                break;
        }

        return last;
    }

    /// <summary>"Two hundred", "a dozen": a multiplier with a number before it is a number.</summary>
    private static bool IsMultiplied(Sentence sentence, int token) =>
        NumberReader.IsNumber(sentence.Tokens[token]) && token > 0 && NumberReader.IsNumber(sentence.Tokens[token - 1]);

    private static string Form(Sentence sentence, int token) =>
        token >= 0 && token < sentence.Tokens.Length ? sentence.Tokens[token].Form.ToLowerInvariant() : "";
}
