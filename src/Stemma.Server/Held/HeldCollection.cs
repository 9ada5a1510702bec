namespace Stemma.Server.Held;

/// <summary>
/// The one collection a server serves. Whoever reads takes <see cref="Current"/> once and has a collection that does not
/// change under them; whoever writes puts a whole new one in its place. A store that outlives the process belongs behind
/// these two.
/// </summary>
internal sealed class HeldCollection(CollectionSnapshot first)
{
    private CollectionSnapshot _current = first;

    public CollectionSnapshot Current => Volatile.Read(ref _current);

    public void Replace(CollectionSnapshot next) => Volatile.Write(ref _current, next);
}
