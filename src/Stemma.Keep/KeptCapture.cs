using NodaTime;
using Stemma.Read;

namespace Stemma.Keep;

/// <summary>A capture as the collection holds it.</summary>
/// <param name="Key">SHA-256 in hexadecimal over the bytes and all that was told beside them; the same for the same capture in any collection.</param>
/// <param name="Captured">When it came in.</param>
public sealed record KeptCapture(string Key, Capture Capture, Instant Captured);
