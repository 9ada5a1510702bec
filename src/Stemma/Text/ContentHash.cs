using System.Security.Cryptography;

namespace Stemma.Text;

/// <summary>SHA-256 as the engine writes it: 64 lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
