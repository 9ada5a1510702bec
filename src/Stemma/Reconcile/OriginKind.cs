namespace Stemma.Reconcile;

public enum OriginKind
{
    Person,
    Organisation,
    UnnamedPerson,
    UnnamedGroup,
    Document,

    /// <summary>An outlet cited as the last source.</summary>
    Outlet,

    /// <summary>The report says so itself and cites nobody.</summary>
    OwnReporting,

    /// <summary>Somebody who is not told ("reportedly").</summary>
    Unspecified,
}
