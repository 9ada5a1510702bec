using System.Collections.Immutable;
using NodaTime;

namespace Stemma.Link;

/// <summary>Between which days a report without a date was published: not a date, and never taken for one.</summary>
/// <param name="NotBefore">First day, inclusive.</param>
/// <param name="NotAfter">Last day, inclusive.</param>
/// <param name="Because">Dated reports that tell the same event, in order.</param>
public sealed record PublicationBound(string Report, LocalDate NotBefore, LocalDate NotAfter, ImmutableArray<string> Because);
