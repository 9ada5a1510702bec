using Stemma.Tell;
using Xunit;

namespace Stemma.Tests.Given;

/// <summary>The page that Node.js builds into the engine.</summary>
internal static class BuiltPage
{
    /// <summary>Skips the running test where the page was not built, and fails it where everything must be there.</summary>
    public static void Require()
    {
        if (Environment.GetEnvironmentVariable("STEMMA_REQUIRE_SERVERS") == "1")
            Assert.True(DossierPage.IsBuilt, "The page was not built: Node.js is missing.");
        else
            Assert.SkipUnless(DossierPage.IsBuilt, "The page was not built. Install Node.js 20.19 or later and build again.");
    }
}
