using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Tests.House;

/// <summary>The library's example in the README: what stands between the markers stands there, word for word.</summary>
internal static class ReadmeExample
{
    public static void Run()
    {
        // example
        var dossier = Journey.Trace(["samples/luqmara"], new Dictionary<string, Publication>());
        foreach (var claim in dossier.Claims)
        {
            Console.WriteLine($"{claim.IndependentOrigins} origin(s) of {claim.Reports} report(s), {claim.Status}");
            foreach (var origin in claim.Origins)
                Console.WriteLine($"  on the word of {origin.Name}");
        }

        using var page = File.Create("dossier.html");
        DossierPage.Write(dossier, page);
        // end of example
    }
}
