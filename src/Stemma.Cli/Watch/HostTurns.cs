namespace Stemma.Cli.Watch;

/// <summary>The turns of one fetch, which may lead from host to host: it has one at a time.</summary>
internal sealed class HostTurns(HostPace pace) : IDisposable
{
    private IDisposable? _turn;

    /// <summary>Gives back the turn there is and waits for that of an address.</summary>
    /// <returns>False where that is too long.</returns>
    public async Task<bool> MoveAsync(string address, CancellationToken ct)
    {
        Dispose();
        _turn = await pace.TakeAsync(address, ct);
        return _turn is not null;
    }

    public void Dispose()
    {
        _turn?.Dispose();
        _turn = null;
    }
}
