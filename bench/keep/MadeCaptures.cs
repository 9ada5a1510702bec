using System.Text;
using NodaTime;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Bench.Trace;

/// <summary>Made reports as captures, each with its outlet and its day.</summary>
internal static class MadeCaptures
{
    /// <param name="paragraphs">Of each report no more are taken.</param>
    public static IEnumerable<Capture> Of(int seed, int paragraphs = int.MaxValue) => new StoryMaker(seed).Reports().Select((made, number) => new Capture(
        $"made/{number}.txt",
        Encoding.UTF8.GetBytes(string.Join('\n', made.Text.Split('\n').Take(paragraphs))),
        GivenMetadata.None with { Outlet = made.Outlet, Published = Publication.OnDay(new LocalDate(2034, 1, 1).PlusDays(made.Day), PublicationBasis.Given) }));
}
