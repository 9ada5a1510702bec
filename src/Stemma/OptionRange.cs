using System.Runtime.CompilerServices;

namespace Stemma;

/// <summary>What an option takes.</summary>
internal static class OptionRange
{
    /// <param name="name">Of the option.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than the least or more than the most.</exception>
    public static T Within<T>(T value, T least, T most, [CallerMemberName] string name = "")
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
