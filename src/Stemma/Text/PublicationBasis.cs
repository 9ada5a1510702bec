namespace Stemma.Text;

/// <summary>What a publication time was taken from, strongest first.</summary>
public enum PublicationBasis
{
    None,
    Given,
    Metadata,
    Url,
    Text,
}
