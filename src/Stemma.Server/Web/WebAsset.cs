using System.IO.Compression;
using Stemma.Text;

namespace Stemma.Server.Web;

/// <summary>A file of the page, as it is and packed. Its content never changes while the server runs.</summary>
internal sealed record WebAsset(string Name, string MediaType, byte[] Bytes, byte[] Packed)
{
    /// <summary>SHA-256, the first 16 hexadecimal digits.</summary>
    public string Version { get; } = ContentHash.Of(Bytes)[..16];

    public static WebAsset Of(string name, byte[] bytes) => new(name, MediaTypeOf(name), bytes, Pack(bytes));

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
