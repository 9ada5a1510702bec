using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>An assertion with all that comparing it to others asks of it.</summary>
internal sealed class Statement
{
    /// <summary>Position among all assertions of the collection.</summary>
    public required int Index { get; init; }

    public required int ReportIndex { get; init; }

    public required ExtractedReport Extracted { get; init; }

    public required Assertion Assertion { get; init; }

    /// <summary>Lemmas that carry content, lower case, without those of other assertions within it.</summary>
    public required FrozenSet<string> Words { get; init; }

    /// <summary>Those of <see cref="Words"/> that are no part of a name.</summary>
    public required FrozenSet<string> Nouns { get; init; }

    /// <summary>Those of the phrase that names the last source; empty when nobody is named.</summary>
    public required FrozenSet<string> SourceWords { get; init; }

    /// <summary>The actor who is its last source; null when nobody is named.</summary>
    public string? Source { get; init; }

    /// <summary>The term of the word that heads its subject; null when it has none, or one without content.</summary>
    public string? Subject { get; init; }

    /// <summary>Content words of the sentence and of the one before it, where a figure often leaves its place and cause.</summary>
    public required FrozenSet<string> Context { get; init; }

    /// <summary>Towns named in it, else in its sentence: ids of places.</summary>
    public required FrozenSet<string> Towns { get; init; }

    /// <summary><see cref="Towns"/> and what contains them.</summary>
    public required FrozenSet<string> Around { get; init; }

    /// <summary>The towns it says that it happened in or by, by their place in the text.</summary>
    public required ImmutableArray<(string Id, TextSpan Span)> NamedTowns { get; init; }

    /// <summary>The parties that do what it tells, and those it is done to.</summary>
    public required ImmutableArray<Party> Agents { get; init; }

    public required ImmutableArray<Party> Targets { get; init; }

    /// <summary>The side whose doing its count is the outcome of; null when not told.</summary>
    public string? Cause { get; init; }

    public PlacedTime? When { get; init; }

    /// <summary>First and last day named in it, else in its sentence, else, of a main figure, the days before the publication; null when there is none.</summary>
    public (LocalDate First, LocalDate Last)? Days { get; init; }

    /// <summary><see cref="Days"/>; of a main figure that names none, the day its report leads with.</summary>
    public (LocalDate First, LocalDate Last)? NewsDays { get; init; }

    /// <summary>Whether it tells of more than some days, as "since May" does.</summary>
    public bool IsOfPeriod { get; init; }

    /// <summary>Whether it says what had not happened when it was written: "no immediate claim", "has not yet arrived".</summary>
    public bool IsSoFar { get; init; }

    /// <summary>Whether it says that it was years ago: no news.</summary>
    public bool IsLongAgo { get; init; }

    /// <summary>Whether it says what has been so far, on no day, and not what the report leads with: "the raids have killed hundreds".</summary>
    public bool MaySumUp { get; init; }

    /// <summary>The first count with a role in the event; null when there is none.</summary>
    public Quantity? Figure { get; init; }

    /// <summary><see cref="Figure"/>; without one, the first count of things that is told: "two bombers".</summary>
    public Quantity? Count { get; init; }

    /// <summary>Whether its figure is the first of its role and class in the report, or says the same number again.</summary>
    public bool IsMainFigure { get; init; }

    /// <summary>Whether its figure may be the one the report leads with, told again more or less precisely.</summary>
    public bool LeadsWithFigure { get; init; }

    /// <summary>Whether its figure is put in the place of an earlier one: its day is that of the new count.</summary>
    public bool IsRaised { get; init; }

    /// <summary>Whether it speaks of "us" or "me".</summary>
    public bool IsFirstPerson { get; init; }

    public string Quote => Assertion.Span.Of(Extracted.Parsed.Report.Text);

    /// <summary>Whether both name towns, and none of one lies in or about one of the other.</summary>
    public bool IsElsewhere(Statement other) =>
        Towns.Count > 0 && other.Towns.Count > 0 && !Towns.Overlaps(other.Around) && !Around.Overlaps(other.Towns);

    /// <summary>Whether both name days, and none is common to both.</summary>
    public bool IsOnAnotherDay(Statement other) => AreApart(Days, other.Days);

    /// <summary>Whether both name days or are of reports that lead with some, and none is common to both.</summary>
    public bool IsNewsOfAnotherDay(Statement other) => AreApart(NewsDays, other.NewsDays);

    private static bool AreApart((LocalDate First, LocalDate Last)? one, (LocalDate First, LocalDate Last)? other) =>
        one is { } these && other is { } those && (these.Last < those.First || those.Last < these.First);
}
