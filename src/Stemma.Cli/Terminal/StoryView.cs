using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using Stemma.Reconcile;
using Stemma.Tell;
using Stemma.Trace;

namespace Stemma.Cli.Terminal;

/// <summary>A story on a terminal: the claims that matter most, the disputes, the lost sources, what was skipped, and where the rest is.</summary>
internal sealed class StoryView(Dossier dossier, IReadOnlyList<string> written)
{
    /// <summary>Entries of one section; the rest is counted, and stands in the dossier.</summary>
    public const int MaxEntries = 12;

    private const string Indent = "    ";

    private readonly Quotations _quotations = new(dossier);

    public void Write(Surroundings surroundings)
    {
        var lines = new Lines(surroundings);
        lines.Plain("", Joined(
            Count(dossier.Reports.Length, "report"),
            Count(dossier.Claims.Length, "claim"),
            Count(dossier.Disputes.Length, "dispute"),
            Count(dossier.LostSources.Length, "lost source")));

        Section(lines, "Claims", dossier.Claims, "claim", WriteClaim);
        Section(lines, "Disputes", dossier.Disputes, "dispute", WriteDispute);
        Section(lines, "Lost sources", dossier.LostSources, "lost source", WriteLostSource);
        Section(lines, "Undated", [.. dossier.Reports.Where(IsOpen)], "undated report", WriteUndated);
        Section(lines, "Not read", [.. dossier.Reports.Where(told => !told.PassedOver.IsEmpty)], "report with passages that were not read", WritePassedOver);
        Section(lines, "Skipped", dossier.Skipped, "skipped input", (to, skip, _) => to.Plain("  ", $"{skip.Reason.Code}: {skip.Uri}"));
        WritePlaces(surroundings, lines);
    }

    private static void Section<T>(Lines lines, string heading, ImmutableArray<T> entries, string noun, Action<Lines, T, int> write)
    {
        if (entries.IsEmpty)
            return;

        lines.Heading(heading);
        foreach (var (index, entry) in entries.Take(MaxEntries).Index())
            write(lines, entry, index + 1);
        if (entries.Length > MaxEntries)
            lines.Quiet("  ", Count(entries.Length - MaxEntries, "further " + noun) + " in the dossier");
    }

    private void WriteClaim(Lines lines, Claim claim, int number)
    {
        lines.Quotation(Numbered(number), _quotations.Quote(claim.Shown), _quotations.SiglumOf(claim.Shown));
        lines.Quiet(Indent, Joined(
            $"{Count(claim.IndependentOrigins, "origin")} of {Count(claim.Reports, "report")}",
            Words(claim.Status.ToString()),
            claim.Estimate is null ? null : FigureText.Of(claim.Estimate),
            claim.Origins.IsEmpty ? null : "from " + string.Join(", ", claim.Origins.Select(o => o.Name))));
        var disputes = dossier.Disputes.Where(d => d.Claims.Contains(claim.Id) && d.Verdict != Verdict.DifferentScope).ToList();
        if (disputes.Count > 0)
        {
            lines.Quiet(Indent, Joined(
                (claim.Status == ClaimStatus.Disputed ? "disputed: " : "told as: ") + string.Join(" | ", disputes[0].Values.Select(v => $"“{v.Value}” {_quotations.SiglumOf(v.Assertion)}")),
                Words(disputes[0].Verdict.ToString()),
                disputes.Count == 1 ? null : Count(disputes.Count - 1, "further dispute")));
        }
    }

    private void WriteDispute(Lines lines, Dispute dispute, int number)
    {
        lines.Plain(Numbered(number), Joined(Words(dispute.Kind.ToString()), Words(dispute.Verdict.ToString()), dispute.Because));
        foreach (var value in dispute.Values.Take(MaxEntries))
            lines.Quotation(Indent, value.Value, _quotations.SiglumOf(value.Assertion));
        if (dispute.Values.Length > MaxEntries)
            lines.Quiet(Indent, Count(dispute.Values.Length - MaxEntries, "further value") + " in the dossier");
    }

    private void WriteLostSource(Lines lines, LostSource lost, int number) =>
        lines.Plain(Numbered(number), Joined(
            lost.Name is null ? $"{lost.Id}, nameless" : $"{lost.Id} “{lost.Name}”",
            "taken from by " + string.Join(", ", lost.Reports.Select(_quotations.Siglum)),
            string.Join(", ", lost.Evidence.Select(e => e.Code).Distinct(StringComparer.Ordinal))));

    /// <summary>Whether the report gives a date that could be either of two.</summary>
    private static bool IsOpen(ToldReport told) => told.Report.Published is { Day: null, Candidates.IsEmpty: false };

    private static void WriteUndated(Lines lines, ToldReport told, int number)
    {
        var candidates = told.Report.Published.Candidates;
        lines.Quotation(Numbered(number), candidates[0].Text, told.Siglum);
        lines.Quiet(Indent, Joined(
            string.Join(" or ", candidates.Select(c => LocalDatePattern.Iso.Format(c.Day))),
            "--published settles it",
            told.Report.Uri));
    }

    /// <summary>Each reason with how much of the report it took.</summary>
    private static void WritePassedOver(Lines lines, ToldReport told, int number)
    {
        foreach (var reason in told.PassedOver.GroupBy(passed => passed.Reason, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var whole = reason.Any(passed => passed.Span.Length == told.Report.Text.Length);
            lines.Plain("  ", Joined($"{reason.Key}: {told.Report.Uri}", whole ? "all of it" : Count(reason.Count(), "passage")));
        }
    }

    /// <summary>A path is never cut short, however long: it is there to be copied.</summary>
    private void WritePlaces(Surroundings surroundings, Lines lines)
    {
        if (written.Count == 0)
            return;

        lines.Heading("Dossier");
        foreach (var path in written)
            surroundings.Text.WriteLine("  " + TerminalText.Visible(path));
    }

    private static string Numbered(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(3) + " ";

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {noun}{(number == 1 ? "" : "s")}");

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.OfType<string>().Where(p => p.Length > 0));

    /// <summary>"SingleOrigin" as "single origin".</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
