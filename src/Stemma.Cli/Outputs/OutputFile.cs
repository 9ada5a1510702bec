namespace Stemma.Cli.Outputs;

/// <summary>A file that is opened before the work begins, so that a place nobody may write to is told at once, and filled after it.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly bool _isNew;
    private bool _written;

    private OutputFile(string path, FileStream stream, bool isNew)
    {
        Path = path;
        _stream = stream;
        _isNew = isNew;
    }

    public string Path { get; }

    /// <param name="file">Null exactly when something is returned.</param>
    /// <returns>Why the file cannot be written; null when it can.</returns>
    public static string? Open(string path, out OutputFile? file)
    {
        file = null;
        if (Directory.Exists(path))
            return $"{path}: this is a folder; name a file to write.";

        try
        {
            var isNew = !File.Exists(path);
            file = new OutputFile(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read), isNew);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return $"{path}: the folder does not exist; make it first.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"{path}: the file cannot be written; name another place.";
        }
    }

    /// <summary>Replaces what stands in the file.</summary>
    /// <returns>Why it could not be written in full; null when it was.</returns>
    public string? Write(Action<Stream> content)
    {
        try
        {
            if (_stream.CanSeek)
                _stream.SetLength(0);
            content(_stream);
            _stream.Flush();
            _written = true;
            return null;
        }
        catch (IOException)
        {
            return $"{Path}: the file could not be written to its end; check the disk and try again.";
        }
    }

    /// <summary>Closes the file, and takes it away again if it is new and was not filled.</summary>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // What a full disk would not take was told by Write.
        }

        if (_isNew && !_written)
            File.Delete(Path);
    }
}
