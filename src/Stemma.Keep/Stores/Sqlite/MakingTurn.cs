namespace Stemma.Keep.Stores.Sqlite;

/// <summary>The turn to make something of a file's captures; only one process has it at a time, and gives it back by its end at the latest.</summary>
internal sealed class MakingTurn : IDisposable
{
    private const int MillisecondsBetweenTries = 50;

    private readonly FileStream _held;

    private MakingTurn(FileStream held) => _held = held;

    /// <returns>Null when another did not give it back in time.</returns>
    public static MakingTurn? Take(string path, TimeSpan wait, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(MillisecondsBetweenTries))
        {
            try
            {
                return new MakingTurn(new FileStream(path + "-making", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
            }
            catch (IOException) when (waited < wait)
            {
                ct.WaitHandle.WaitOne(MillisecondsBetweenTries);
                ct.ThrowIfCancellationRequested();
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public void Dispose() => _held.Dispose();
}
