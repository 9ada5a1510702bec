using System.Text;
using NodaTime;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Bench.Trace;

/// <summary>Made reports as captures, each with its outlet and its day.</summary>
internal static class MadeCaptures
{
    public static IEnumerable<Capture> Of(int seed) => new StoryMaker(seed).Reports().Select((made, number) => new Capture(
        $"made/{number}.txt",
        Encoding.UTF8.GetBytes(made.Text),
        GivenMetadata.None with { Outlet = made.Outlet, Published = Publication.OnDay(new LocalDate(2034, 1, 1).PlusDays(made.Day), PublicationBasis.Given) }));
}
