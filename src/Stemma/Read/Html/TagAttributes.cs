using System.Buffers;

namespace Stemma.Read;

/// <summary>The attributes of one start tag in order, straight from its source, character references as they stand.</summary>
internal ref struct TagAttributes(ReadOnlySpan<char> tag)
{
    private const string Space = " \t\r\n\f";

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>=");

    private static readonly SearchValues<char> EndOfValue = SearchValues.Create(" \t\r\n\f>");

    private ReadOnlySpan<char> _rest = AfterName(tag);

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Empty for an attribute without one.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>The value with its quotation marks, if it has any.</summary>
    public ReadOnlySpan<char> Written { get; private set; }

    public bool MoveNext()
    {
        _rest = _rest.TrimStart(" \t\r\n\f/=\"'");
        if (_rest.IsEmpty || _rest[0] == '>')
            return false;
        int end = _rest.IndexOfAny(EndOfName);
        Name = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[end..].TrimStart(Space);
        Value = Written = [];
        if (_rest.IsEmpty || _rest[0] != '=')
            return true;
        _rest = _rest[1..].TrimStart(Space);
        if (_rest.IsEmpty)
            return true;
        bool quoted = _rest[0] is '"' or '\'';
        int close = quoted ? _rest[1..].IndexOf(_rest[0]) + 1 : _rest.IndexOfAny(EndOfValue);
        if (close <= 0)
            close = _rest.Length;
        Value = quoted ? _rest[1..close] : _rest[..close];
        Written = _rest[..(quoted ? Math.Min(close + 1, _rest.Length) : close)];
        _rest = _rest[Written.Length..];
        return true;
    }

    private static ReadOnlySpan<char> AfterName(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOfAny(EndOfName);
        return end < 0 ? [] : tag[end..];
    }
}
