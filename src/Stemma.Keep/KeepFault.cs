namespace Stemma.Keep;

/// <summary>Why a collection could not be opened, read or written.</summary>
/// <param name="Code">Stable, kebab case.</param>
/// <param name="Advice">What the user can do about it, one sentence.</param>
public sealed record KeepFault(string Code, string Advice)
{
    public static KeepFault NotFound { get; } = new("not-found", "No collection stands there; check the spelling, or begin one with stemma add.");

    public static KeepFault NotACollection { get; } = new("not-a-collection", "The file is no collection of Stemma's; name another.");

    public static KeepFault NewerCollection { get; } = new("newer-collection", "The collection was written by a newer Stemma; open it with that one.");

    public static KeepFault Damaged { get; } = new("damaged", "The file is damaged; go back to a backup, and see what stemma check finds in this one.");

    public static KeepFault Locked { get; } = new("locked", "Another program holds the collection and did not let go; try again when it is done.");

    public static KeepFault ReadOnly { get; } = new("read-only", "The file or its folder may not be written; grant write permission and try again.");

    public static KeepFault DiskFull { get; } = new("disk-full", "There is no room left for the collection; make room and add again what was not added.");

    public static KeepFault Unreachable { get; } = new("server-unreachable", "The database's server does not answer; start it, or check host and port, and try again.");

    public static KeepFault AccessDenied { get; } = new("access-denied", "The database does not let this user in; check the name, and the password in the address or in PGPASSWORD.");

    public static KeepFault NotAnAddress { get; } = new("not-an-address", "The address is not understood; write postgresql://USER@HOST:PORT/DATABASE, and ?schema=NAME of small letters for one of several collections.");

    public static KeepFault GivenUp { get; } = new("given-up", "Workers failed at it, stemma work --show says at what; they try again after an hour, or after work.again where that is set.");

    public static KeepFault InUse { get; } = new("in-use", "A collection that is open, or whose program was ended, stands there; name another file.");

    public static KeepFault NotOverwritten { get; } = new("not-overwritten", "What was forgotten is taken out, and traces of it are left; see that nobody reads the collection and that there is room for a copy of it, and run stemma forget again.");

    public static KeepFault Unreadable { get; } = new("unreadable", "The file could not be read or written; check the disk and try again.");
}
