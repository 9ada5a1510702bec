using Stemma.Link;

namespace Stemma.Tests.Given;

/// <summary>What ships with the engine, loaded once.</summary>
internal static class World
{
    public static Knowledge Knowledge { get; } = Knowledge.Shipped();
}
