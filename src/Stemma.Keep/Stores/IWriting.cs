namespace Stemma.Keep.Stores;

/// <summary>A transaction: undone unless it is committed.</summary>
internal interface IWriting : IDisposable
{
    void Commit();
}
