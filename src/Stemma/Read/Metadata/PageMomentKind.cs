namespace Stemma.Read;

internal enum PageMomentKind
{
    Unsaid,
    Published,
    Created,
    Changed,
}
