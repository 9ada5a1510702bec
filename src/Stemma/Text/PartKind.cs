namespace Stemma.Text;

/// <summary>What a stretch of a report is when it is neither the headline nor running text.</summary>
public enum PartKind
{
    /// <summary>The sub-headline: what the outlet puts between the headline and the first paragraph.</summary>
    Summary,

    /// <summary>The text of a picture, its credit included.</summary>
    Caption,
}
