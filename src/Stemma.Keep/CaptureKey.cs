using System.Security.Cryptography;
using System.Text;

namespace Stemma.Keep;

/// <summary>What makes two captures one: the same bytes, told of the same.</summary>
internal static class CaptureKey
{
    public static (byte[] Sha256, byte[] Key) Of(ReadOnlySpan<byte> bytes, string told)
    {
        var sha256 = SHA256.HashData(bytes);
        return (sha256, Of(sha256, told));
    }

    public static byte[] Of(byte[] sha256, string told) => SHA256.HashData([.. sha256, .. Encoding.UTF8.GetBytes(told)]);
}
