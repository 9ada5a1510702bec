using System.Runtime.InteropServices;
using Stemma.Read;
using Stemma.Trace;

namespace Stemma.Keep.Made;

/// <summary>Rows of numbers as bytes, little-endian.</summary>
internal static class NumberBlob
{
    public static byte[] Of<T>(T[] numbers)
        where T : unmanaged => MemoryMarshal.AsBytes<T>(numbers).ToArray();

    public static T[] Read<T>(byte[] blob)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(blob).ToArray();

    public static byte[] Of(StoryTerms terms) => [.. Of(terms.Terms), .. Of(terms.Weights)];

    public static StoryTerms Terms(byte[] blob)
    {
        var count = blob.Length / (sizeof(uint) + sizeof(ushort));
        return new StoryTerms(Read<uint>(blob[..(count * sizeof(uint))]), Read<ushort>(blob[(count * sizeof(uint))..]));
    }

    public static byte[] Of(SurveyedPage page) => [.. Of([page.Address, page.Content]), .. Of(page.Blocks), .. Of(page.Lengths)];

    public static SurveyedPage Page(byte[] blob)
    {
        const int head = 2 * sizeof(ulong);
        var count = (blob.Length - head) / (sizeof(ulong) + sizeof(int));
        var first = Read<ulong>(blob[..head]);
        return new SurveyedPage(first[0], first[1], Read<ulong>(blob[head..(head + (count * sizeof(ulong)))]), Read<int>(blob[(head + (count * sizeof(ulong)))..]));
    }
}
