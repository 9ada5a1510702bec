namespace Stemma.Keep.Stores;

/// <summary>What a collection is opened for.</summary>
internal enum Access
{
    Read,
    Write,

    /// <summary>One is begun where none stands.</summary>
    WriteOrBegin,
}
