using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>Names a feature by a hash of its template and its values; nothing but 32-bit numbers ever reaches a weight table.</summary>
internal static class Feature
{
    public const uint Absent = 0x9E3779B9;

    public static uint Of(int template, uint a) => Of(template, a, 0, 0);

    public static uint Of(int template, uint a, uint b) => Of(template, a, b, 0);

    public static uint Of(int template, uint a, uint b, uint c)
    {
        unchecked
        {
            var x = (((ulong)a << 32) | b) * 0x9E3779B97F4A7C15;
            x ^= x >> 29;
            x = (x + c + ((ulong)(uint)template << 40)) * 0xD6E8FEB86659FD93;
            return Math.Max(1, (uint)(x >> 32));
        }
    }

    /// <summary>Of the characters as they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Text(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var c in text)
                hash = (hash ^ c) * 16777619u;
            hash ^= hash >> 15;
            hash *= 0x85EBCA6B;
            return hash ^ (hash >> 13);
        }
    }
}
