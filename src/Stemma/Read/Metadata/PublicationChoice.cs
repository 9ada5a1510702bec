using System.Collections.Immutable;
using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>From all that says when a report was published to one answer, or to none; what disagrees is kept.</summary>
internal static class PublicationChoice
{
    /// <summary>Other days beyond this many are not kept.</summary>
    public const int MaxCandidates = 8;

    /// <param name="evidence">Strongest first.</param>
    /// <param name="hints">Dates of something else (a change, a month in the address): they say nothing but which of two days is meant.</param>
    public static Publication Of(IReadOnlyList<DayEvidence> evidence, IReadOnlyList<DayEvidence> hints)
    {
        int sure = IndexOfSure(evidence);
        if (sure >= 0)
            return Taken(Sharpest(evidence[sure], evidence), evidence);
        if (evidence.Count == 0)
            return Publication.Unknown;
        DayEvidence open = evidence[0];
        foreach (DayEvidence hint in hints)
        {
            if (hint.IsSure && hint.May(open.Day) != (open.Other is { } other && hint.May(other)))
                return Taken(open with { Day = hint.May(open.Day) ? open.Day : open.Other!.Value, Other = null, Basis = hint.Basis }, evidence);
        }

        return new(null, null, PublicationPrecision.None, open.Basis) { Candidates = Others(open, evidence, null) };
    }

    private static int IndexOfSure(IReadOnlyList<DayEvidence> evidence)
    {
        for (int i = 0; i < evidence.Count; i++)
        {
            if (evidence[i].IsSure)
                return i;
        }

        return -1;
    }

    /// <summary>What says the day is bettered by what says the moment of that day on the same basis.</summary>
    private static DayEvidence Sharpest(DayEvidence taken, IReadOnlyList<DayEvidence> evidence)
    {
        if (taken.Moment is not null)
            return taken;
        foreach (DayEvidence other in evidence)
        {
            if (other.Moment is not null && other.Day == taken.Day && other.Basis == taken.Basis)
                return other;
        }

        return taken;
    }

    private static Publication Taken(DayEvidence taken, IReadOnlyList<DayEvidence> evidence)
    {
        LocalDate day = LocalDay(taken, evidence);
        Publication found = taken.Moment is { } moment
            ? new(day, moment.ToInstant(), PublicationPrecision.Instant, taken.Basis)
            : Publication.OnDay(day, taken.Basis);
        return found with { Candidates = Others(taken, evidence, day) };
    }

    /// <summary>A moment given in universal time is dated as the page or its address dates it, where that day fits the moment.</summary>
    private static LocalDate LocalDay(DayEvidence taken, IReadOnlyList<DayEvidence> evidence)
    {
        if (taken.Moment is not { } moment || moment.Offset != Offset.Zero)
            return taken.Day;
        foreach (DayEvidence other in evidence)
        {
            if (other.IsSure && other.Moment is null && other.Basis != PublicationBasis.Metadata && taken.Fits(other.Day))
                return other.Day;
        }

        return taken.Day;
    }

    private static ImmutableArray<PublicationCandidate> Others(DayEvidence taken, IReadOnlyList<DayEvidence> evidence, LocalDate? day)
    {
        var others = ImmutableArray.CreateBuilder<PublicationCandidate>();
        foreach (DayEvidence other in evidence)
        {
            if (day is { } known && (other.May(known) || taken.Fits(other.Day)))
                continue;
            foreach (LocalDate candidate in other.Other is { } later ? (LocalDate[])[other.Day, later] : [other.Day])
            {
                if (others.Count < MaxCandidates && !others.Any(c => c.Day == candidate))
                    others.Add(new(candidate, other.Basis, other.Text));
            }
        }

        return others.ToImmutable();
    }
}
