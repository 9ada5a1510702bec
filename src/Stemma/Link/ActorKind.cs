namespace Stemma.Link;

public enum ActorKind
{
    Person,
    State,
    Government,
    ArmedGroup,
    Organisation,
    Outlet,
    Group,
    Role,
}
