namespace Stemma.Text;

/// <summary>What a credit is for.</summary>
public enum CreditKind
{
    /// <summary>The text, or part of it.</summary>
    Text,

    /// <summary>A picture, and nothing of the text.</summary>
    Picture,

    /// <summary>The work of persons, for whom nobody else's text need have been taken.</summary>
    Reporter,
}
