using Stemma.Text;

namespace Stemma.Reconcile.Claims;

/// <summary>Who does something or is accused of it, as far as it sets him apart from others.</summary>
/// <param name="Key">The id of the actor he was linked to; else the side his words put him on.</param>
/// <param name="Side">That of his words; of a state and its organs that of those in power, of an armed group that of those against them.</param>
/// <param name="IsLoose">Whether only the side is known.</param>
internal sealed record Party(string Key, string Side, TextSpan Span, bool IsLoose);
