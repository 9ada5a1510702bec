namespace Stemma.Parse;

public enum NameKind
{
    Person,
    Organisation,
    Location,
}
