namespace Stemma.Extract;

public enum SourceKind
{
    Unspecified,
    Person,
    Organisation,
    UnnamedPerson,
    UnnamedGroup,
    Document,
    Outlet,
}
