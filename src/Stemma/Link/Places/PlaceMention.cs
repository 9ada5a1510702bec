using Stemma.Text;

namespace Stemma.Link.Places;

/// <summary>A place as a sentence names it.</summary>
/// <param name="Name">Without the words that say which part of it or what kind of place.</param>
/// <param name="IsDivision">Called a province, governorate or region.</param>
/// <param name="IsNear">A part of it, or what lies around it: "northern …", "the countryside around …".</param>
internal sealed record PlaceMention(string Report, TextSpan Span, string Text, int Sentence, string Name, bool IsDivision, bool IsNear)
{
    /// <summary>With the words that <see cref="Name"/> lacks, for some of them belong to a name: "North Darfur", "Kuwait City". Null where it lacks none.</summary>
    public string? Whole { get; init; }

    /// <summary>"east" of "eastern …", "upper" of "Upper …": another place than its other side. Null for the whole place.</summary>
    public string? Side { get; init; }

    /// <summary>The name beside it that says what it lies in: "Texas" of "Paris, Texas". Null where none stands there.</summary>
    public string? Qualifier { get; init; }

    /// <summary>A river, a sea, mountains: what bears the name is no town, and no division.</summary>
    public bool IsNature { get; init; }

    /// <summary>The words of the report from its side on; the text where no side is told.</summary>
    public string Shown { get; init; } = Text;

    public PlaceMention AsWhole() => Whole is null ? this : this with { Name = Whole, Whole = null, Side = null, IsNear = false };
}
