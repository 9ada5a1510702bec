using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>A report with its sentences. Sentences are in text order and do not overlap; white space may lie between them.</summary>
/// <param name="PassedOver">What was not parsed, and why; empty when all of it was.</param>
public sealed record ParsedReport(
    Report Report, ImmutableArray<Sentence> Sentences, ImmutableArray<PassedOver> PassedOver);
