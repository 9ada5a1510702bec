using Stemma.Text;

namespace Stemma.Link.Places;

/// <summary>A place as a sentence names it.</summary>
/// <param name="Name">Without the words that say which part of it or what kind of place.</param>
/// <param name="IsDivision">Called a province, governorate or region.</param>
/// <param name="IsNear">A part of it, or what lies around it: "northern …", "the countryside around …".</param>
internal sealed record PlaceMention(string Report, TextSpan Span, string Text, int Sentence, string Name, bool IsDivision, bool IsNear);
