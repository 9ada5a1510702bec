namespace Stemma.Read;

/// <summary>A file of many reports, taken one at a time.</summary>
internal interface IArchive : IDisposable
{
    /// <summary>Null at the end.</summary>
    /// <exception cref="InvalidDataException">The file breaks off here; nothing more can be had of it.</exception>
    LoadOutcome? Next();
}
