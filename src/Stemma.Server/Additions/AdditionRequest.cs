using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Server.Additions;

/// <summary>What somebody asks to be added: bytes that are here, or an address to fetch.</summary>
/// <param name="Inputs">Empty where an address is given.</param>
/// <param name="Bytes">How much memory they hold.</param>
internal sealed record AdditionRequest(ImmutableArray<GatheredInput> Inputs, string? Address, long Bytes)
{
    /// <summary>What was left out while the request was read.</summary>
    public ImmutableArray<Skip> Skipped { get; init; } = [];
}
