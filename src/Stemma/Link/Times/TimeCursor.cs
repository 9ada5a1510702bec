using System.Collections.Immutable;
using NodaTime;

namespace Stemma.Link.Times;

/// <summary>A place in the words of an expression, with what is known around it. One thread's own.</summary>
/// <param name="published">The day of the report; null when not known.</param>
/// <param name="ahead">Whether what is told lies ahead: a weekday is then the next one, else the last one, that same day included.</param>
internal sealed class TimeCursor(ImmutableArray<TimeWord> words, LocalDate? published, bool ahead)
{
    public int At { get; set; }

    public LocalDate? Published { get; } = published;

    public bool Ahead { get; set; } = ahead;

    public string Word => Peek(0);

    public string Peek(int by) => At + by >= 0 && At + by < words.Length ? words[At + by].Text : "";

    public bool Take(string word)
    {
        if (Word != word)
            return false;
        At++;
        return true;
    }

    /// <summary>The value of the next word of a kind, which is then behind; null when the next word is none.</summary>
    public string? TakeKind(string kind)
    {
        var value = TimeLexicon.Value(Word, kind);
        if (value is not null)
            At++;
        return value;
    }

    public int? TakeNumber(string kind)
    {
        var value = TimeLexicon.Number(Word, kind);
        if (value is not null)
            At++;
        return value;
    }

    /// <summary>What a rule makes of the words from here; the place stays where it was when it makes nothing.</summary>
    public TimeValue? Try(Func<TimeCursor, TimeValue?> rule)
    {
        var (at, looksAhead) = (At, Ahead);
        if (rule(this) is { } value)
            return value;
        (At, Ahead) = (at, looksAhead);
        return null;
    }
}
