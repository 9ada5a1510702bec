// Breaches of the stage order, planted so that the test that looks for them can be seen to find them.
namespace Stemma.Tests.House.Planted.Text
{
    public static class UsesStage
    {
        public static Type Open => typeof(Read.Open);
    }
}

namespace Stemma.Tests.House.Planted.Read
{
    public static class Open;

    internal static class Inward
    {
        public static int One() => 1;
    }

    public static class UsesLaterInBody
    {
        public static int Two() => Tell.Later.One() + 1;
    }

    public static class UsesLaterInLambda
    {
        public static IEnumerable<int> Of(IEnumerable<int> numbers) => numbers.Select(n => n + Tell.Later.One());
    }

    public static class UsesLaterInIterator
    {
        public static IEnumerable<int> Names()
        {
            yield return Tell.Later.One();
        }
    }

    public static class UsesLaterAsArgument
    {
        public static List<Tell.Later[]> None => [];
    }
}

namespace Stemma.Tests.House.Planted.Parse
{
    public static class UsesInternalOfEarlier
    {
        public static int Two() => Read.Inward.One() + 1;
    }
}

namespace Stemma.Tests.House.Planted.Tell
{
    public sealed class Later
    {
        public static int One() => typeof(Read.Open).Name.Length - typeof(Text.UsesStage).Name.Length;
    }
}
