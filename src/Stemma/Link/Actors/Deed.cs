using Stemma.Extract;

namespace Stemma.Link.Actors;

/// <summary>The part somebody has in an event.</summary>
internal readonly record struct Deed(PloverCode Code, bool IsTarget);
