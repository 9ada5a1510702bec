namespace Stemma.Trace;

[Flags]
internal enum WordMarks : ushort
{
    None = 0,

    /// <summary>Part of a name.</summary>
    Name = 1,

    /// <summary>Within quotation marks.</summary>
    Quoted = 2,

    /// <summary>Its key stands for a number.</summary>
    Number = 4,

    /// <summary>Part of wording that runs through many stories.</summary>
    Widespread = 8,
}
