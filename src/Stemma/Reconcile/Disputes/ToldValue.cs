using Stemma.Reconcile.Claims;
using Stemma.Text;

namespace Stemma.Reconcile.Disputes;

/// <summary>What one statement gives for a thing that has one value only: its actor, its place, its day, the kind or the rank of something.</summary>
/// <param name="Key">The same for values that are the same.</param>
/// <param name="Span">The report's own words.</param>
/// <param name="IsLoose">Whether the words may stand for others of their kind too, as "vehicle" does.</param>
internal sealed record ToldValue(Statement Statement, string Key, TextSpan Span, bool IsLoose)
{
    public string Words => Span.Of(Statement.Extracted.Parsed.Report.Text).ReplaceLineEndings(" ");

    /// <summary>Whether two may be set against each other: one source within one report may well tell of two things.</summary>
    public bool IsApartFrom(ToldValue other) =>
        Key != other.Key
        && (Statement.ReportIndex != other.Statement.ReportIndex
            || (Statement.SourceWords.Count > 0 && other.Statement.SourceWords.Count > 0 && !Statement.SourceWords.Overlaps(other.Statement.SourceWords)));

    /// <summary>Whether either is told as no more than possible.</summary>
    public bool IsUnsureBeside(ToldValue other) =>
        Statement.Assertion.Factuality.Certainty != Extract.Certainty.Certain || other.Statement.Assertion.Factuality.Certainty != Extract.Certainty.Certain;
}
