using Stemma.Keep;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Keep;

/// <summary>The database's server is killed while captures come in, and started again.</summary>
public sealed class LostServerTests : IDisposable
{
    private readonly PostgresServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task What_was_acknowledged_is_there_once_and_who_was_adding_goes_on()
    {
        const int Reports = 120;
        const int Losses = 3;
        var place = _server.NewDatabase();
        var acknowledged = 0;
        var refused = 0;
        var adding = Task.Run(() =>
        {
            using var collection = Collection.Open(place, orNew: true).Collection!;
            while (Volatile.Read(ref acknowledged) < Reports)
            {
                var fault = collection.Add([KeptPlaces.Capture($"{acknowledged}", $"text {acknowledged}")], KeptPlaces.At).Fault;
                if (fault is null)
                {
                    Interlocked.Increment(ref acknowledged);
                    continue;
                }

                Assert.Equal(KeepFault.Unreachable, fault);
                refused++;
                Thread.Sleep(50);
            }
        }, TestContext.Current.CancellationToken);

        for (var loss = 1; loss <= Losses; loss++)
        {
            while (!adding.IsCompleted && Volatile.Read(ref acknowledged) < loss * Reports / (Losses + 1))
                await Task.Delay(5, TestContext.Current.CancellationToken);
            _server.Kill();
            _server.Restart();
        }

        await adding;
        Assert.True(refused > 0);
        using var all = Collection.Open(place).Collection!;
        Assert.Equal(Reports, all.Count());
        Assert.Empty(all.Check());
    }

    [Fact]
    public void Whoever_cannot_be_reached_or_will_not_let_in_says_so_and_no_password_is_shown()
    {
        var place = _server.NewDatabase();
        Assert.Equal(KeepFault.NotFound, Collection.Open(place).Fault);
        Assert.Equal(KeepFault.NotFound, Collection.Open(place + "0", orNew: true).Fault);
        Assert.Equal(KeepFault.NotAnAddress, Collection.Open(place + "?schema=a;b", orNew: true).Fault);
        Assert.Equal(KeepFault.AccessDenied, Collection.Open(place.Replace("//postgres@", "//nobody:secret@", StringComparison.Ordinal), orNew: true).Fault);
        using (var collection = Collection.Open(place, orNew: true).Collection!)
            Assert.Equal(1, collection.Add([KeptPlaces.Capture("a", "one")], KeptPlaces.At).Added);
        using (var read = Collection.OpenToRead(place).Collection!)
            Assert.Equal(KeepFault.ReadOnly, read.Add([KeptPlaces.Capture("b", "two")], KeptPlaces.At).Fault);
        _server.Kill();
        Assert.Equal(KeepFault.Unreachable, Collection.Open(place).Fault);
        Assert.Equal("postgresql://quay.example/coverage", Collection.Shown("postgresql://clerk:p@ss@quay.example/coverage"));
    }
}
