using System.Data.Common;
using Stemma.Keep;

namespace Stemma.Cli.Watch;

/// <summary>A collection that several use, one after the other. Thread safe.</summary>
internal sealed class SharedCollection(Collection collection)
{
    private readonly Lock _turn = new();

    /// <exception cref="CollectionFaultException">It could not be read or written.</exception>
    public T Do<T>(Func<Collection, T> work)
    {
        try
        {
            lock (_turn)
                return work(collection);
        }
        catch (DbException broken) when (collection.FaultOf(broken) is { } fault)
        {
            throw new CollectionFaultException(fault);
        }
    }

    /// <exception cref="CollectionFaultException">It could not be read or written.</exception>
    public void Do(Action<Collection> work) => Do(kept =>
    {
        work(kept);
        return true;
    });
}
