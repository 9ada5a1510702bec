using System.Collections.Immutable;
using Stemma.Read;

namespace Stemma.Server.Additions;

/// <summary>What somebody asks to be added: bytes that are here, or an address to fetch.</summary>
/// <param name="Inputs">Empty where an address is given.</param>
/// <param name="Bytes">How much memory they hold.</param>
internal sealed record AdditionRequest(ImmutableArray<GatheredInput> Inputs, string? Address, long Bytes);
