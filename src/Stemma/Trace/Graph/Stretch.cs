using Stemma.Text;

namespace Stemma.Trace;

/// <summary>A stretch of one report's words, end exclusive, and what it says beside its content.</summary>
internal readonly record struct Stretch(Witness Witness, int First, int End)
{
    /// <summary>Words before a stretch that may still modify its first number.</summary>
    private const int Reach = Lexicon.LongestBound;

    /// <summary>Words before and after a stretch at which it may have ended for one that was changed.</summary>
    private const int Beside = 1;

    public ReadOnlySpan<Word> Words => Witness.Words.AsSpan(First, End - First);

    public TextSpan Span => Witness.SpanOf(First, End);

    /// <summary>Whether somebody else is given as the source of what stands here.</summary>
    public bool IsAttributed
    {
        get
        {
            var span = Span;
            foreach (var attributed in Witness.Attributed)
            {
                if (attributed.Overlaps(span))
                    return true;
            }

            var (from, to) = (Witness.Words[First].Sentence, Witness.Words[End - 1].Sentence);
            for (var s = from; s <= to; s++)
            {
                for (var i = Witness.Sentences[s].FirstWord; i < Witness.Sentences[s].EndWord; i++)
                {
                    if (Witness.Vocabulary.IsCue(Witness.Words[i].Form))
                        return true;
                }
            }

            return false;
        }
    }

    /// <summary>Place of the first word that hedges; null when none does.</summary>
    public int? Hedge
    {
        get
        {
            for (var i = Math.Max(0, First - Reach); i < End; i++)
            {
                if (!Witness.Words[i].IsName && Witness.Vocabulary.IsHedge(Witness.Words[i].Form))
                    return i;
            }

            return null;
        }
    }

    /// <summary>Place of the first word here or right beside that labels somebody, loaded or not as asked: shared words end where they differ. Null when none does.</summary>
    public int? Label(bool loaded)
    {
        for (var i = Math.Max(0, First - Beside); i < Math.Min(Witness.Words.Length, End + Beside); i++)
        {
            if (Witness.Vocabulary.IsLoadedLabel(Witness.Words[i].Form) == loaded)
                return i;
        }

        return null;
    }

    /// <summary>The numbers here, with the content key that follows each and the words that bound it.</summary>
    public List<Figure> Figures()
    {
        var figures = new List<Figure>();
        for (var i = First; i < End; i++)
        {
            if (Witness.ValueOf(i) is { } value)
                figures.Add(new Figure(value, i, KeyAfter(i), BoundBefore(i)));
        }

        return figures;
    }

    /// <summary>Forms of the words within quotation marks.</summary>
    public int[] Quoted()
    {
        var quoted = new List<int>();
        foreach (var word in Words)
        {
            if (word.InQuotes)
                quoted.Add(word.Form);
        }

        return [.. quoted];
    }

    private int KeyAfter(int number)
    {
        for (var i = number + 1; i < Math.Min(Witness.Words.Length, number + 1 + Reach); i++)
        {
            if (Witness.Words[i].Sentence == Witness.Words[number].Sentence && Witness.Words[i].Key >= 0)
                return Witness.Words[i].Key;
        }

        return -1;
    }

    private string? BoundBefore(int number)
    {
        var phrase = string.Empty;
        for (var i = number - 1; i >= Math.Max(0, number - Reach); i--)
        {
            phrase = phrase.Length == 0 ? Witness.TextOf(i) : $"{Witness.TextOf(i)} {phrase}";
            if (Lexicon.IsBound(phrase))
                return phrase;
        }

        return null;
    }
}
