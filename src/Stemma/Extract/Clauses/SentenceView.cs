using System.Collections.Immutable;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Clauses;

/// <summary>One sentence with all that extraction asks of it.</summary>
internal sealed class SentenceView
{
    private readonly ImmutableArray<TextSpan> _quotations;
    private readonly int[] _nameAt;

    public SentenceView(Report report, Sentence sentence, int index, ImmutableArray<TextSpan> quotations)
    {
        Report = report;
        Index = index;
        Tree = new DependencyTree(sentence);
        _quotations = [.. quotations.Where(quotation => quotation.Overlaps(sentence.Span))];
        Body = BodyOf(report, sentence);
        _nameAt = new int[sentence.Tokens.Length];
        Array.Fill(_nameAt, -1);
        for (var name = 0; name < sentence.Names.Length; name++)
        {
            if (!sentence.Names[name].IsEntity)
                continue;
            for (var i = sentence.Names[name].Tokens.First; i <= sentence.Names[name].Tokens.Last; i++)
                _nameAt[i] = name;
        }
    }

    public Report Report { get; }

    /// <summary>Whether its report is a transcript, its paragraphs opening with speakers in capitals.</summary>
    public bool IsTranscript { get; init; }

    /// <summary>The first token of what the sentence says: the one after its dateline, if it opens with one.</summary>
    public int Body { get; }

    public int Index { get; }

    public DependencyTree Tree { get; }

    public Sentence Sentence => Tree.Sentence;

    public bool IsQuestion => Sentence.Tokens[^1].Form == "?"
        || (Sentence.Tokens.Length > 1 && Sentence.Tokens[^2].Form == "?");

    /// <summary>The person, organisation or location whose name a token belongs to; null when it belongs to none.</summary>
    public NameMention? NameAt(int token) => _nameAt[token] < 0 ? null : Sentence.Names[_nameAt[token]];

    public bool IsQuoted(int token)
    {
        var span = Sentence.Tokens[token].Span;
        foreach (var quotation in _quotations)
        {
            if (quotation.Contains(span))
                return true;
        }

        return false;
    }

    /// <summary>How many code units of a span stand within quotation marks.</summary>
    public int QuotedLength(TextSpan span)
    {
        var quoted = 0;
        foreach (var quotation in _quotations)
        {
            if (quotation.Overlaps(span))
                quoted += Math.Min(quotation.End, span.End) - Math.Max(quotation.Start, span.Start);
        }

        return quoted;
    }

    /// <summary>The quotation a span lies in for its most part; null when it does not.</summary>
    public TextSpan? QuotationAround(TextSpan span)
    {
        foreach (var quotation in _quotations)
        {
            if (quotation.Overlaps(span)
                && 5 * (Math.Min(quotation.End, span.End) - Math.Max(quotation.Start, span.Start)) >= 4 * span.Length)
            {
                return quotation;
            }
        }

        return null;
    }

    /// <summary>"HARBOUR TOWN (Agency) — …": a credit near the opening with a dash behind it.</summary>
    private static int BodyOf(Report report, Sentence sentence)
    {
        foreach (var credit in report.Credits)
        {
            if (credit.Span is not { } span || !sentence.Span.Contains(span) || span.Start > sentence.Span.Start + LongestPlaceLine)
                continue;

            var behind = 0;
            while (behind < sentence.Tokens.Length && sentence.Tokens[behind].Span.Start < span.End)
                behind++;
            if (behind + 1 < sentence.Tokens.Length && sentence.Tokens[behind].Form is "—" or "–" or "-" or "--")
                return behind + 1;
        }

        return 0;
    }

    /// <summary>How far into a sentence a dateline's credit may begin, in UTF-16 code units.</summary>
    private const int LongestPlaceLine = 60;
}
