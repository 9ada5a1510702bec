namespace Stemma.Extract;

public enum EventTense
{
    Past,
    Ongoing,
    Future,
    Hypothetical,
}
