using System.IO.MemoryMappedFiles;

namespace Stemma.Link.Places;

/// <summary>A file as read-only memory, paged in by the system as it is touched. Threads may share it.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _length;

    /// <exception cref="IOException">It cannot be read, or is longer than 2 GiB.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public MappedFile(string path)
    {
        var length = new FileInfo(path).Length;
        if (length is 0 or > int.MaxValue)
            throw new IOException($"\"{path}\" has {length} bytes.");
        _length = (int)length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public ReadOnlySpan<byte> Bytes => new(_start, _length);

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
