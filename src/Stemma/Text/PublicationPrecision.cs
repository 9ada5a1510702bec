namespace Stemma.Text;

public enum PublicationPrecision
{
    None,
    Day,
    Instant,
}
