using Stemma.Tell;
using Stemma.Tests.House;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Journeys;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Neither_a_second_run_nor_the_number_of_threads_changes_a_byte(int threads) =>
        Assert.True(Dossier(1).AsSpan().SequenceEqual(Dossier(threads)));

    private static byte[] Dossier(int threads)
    {
        using var json = new MemoryStream();
        var dossier = Journey.Trace(
            [Path.Combine(Repository.Root, "samples", "luqmara")],
            new Dictionary<string, Publication>(),
            new JourneyOptions { Threads = threads },
            TestContext.Current.CancellationToken);
        DossierJson.Write(dossier, json);
        return json.ToArray();
    }
}
