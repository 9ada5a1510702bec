using System.Buffers.Binary;
using Stemma.Link.Names;

namespace Stemma.Link.Places;

/// <summary>
/// The sounds of a name as bytes: one for a consonant with no vowel or one before it, consonant 0 ending the name; five for all others, an escape, two for the
/// vowels and two for the consonant.
/// </summary>
internal ref struct CodedSounds(ReadOnlySpan<byte> code) : ISounds
{
    private const string Consonants = "\0bcdfghjklmnpqrstvzXGSCTDZ0123456789";
    private const int Vowels = VowelSounds.Ai + 1;
    private const byte Escape = byte.MaxValue;

    private readonly ReadOnlySpan<byte> _code = code;
    private int _at;

    /// <summary>Bytes of the longest name that is compared at all.</summary>
    public const int MostBytes = EscapedBytes * ((Sounds.MostSounds / 2) + 1);

    /// <param name="sounds">As <see cref="Sounds.Of"/> gives them.</param>
    /// <param name="code">Room for <see cref="MostBytes"/>.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<ushort> sounds, Span<byte> code)
    {
        var written = 0;
        for (var i = 0; i < sounds.Length; i += 2)
        {
            var (vowels, consonant) = (sounds[i], i + 1 < sounds.Length ? sounds[i + 1] : (ushort)0);
            var known = Consonants.IndexOf((char)consonant, StringComparison.Ordinal);
            if (vowels < Vowels && known >= 0)
            {
                code[written++] = (byte)((known * Vowels) + vowels);
                continue;
            }

            code[written] = Escape;
            BinaryPrimitives.WriteUInt16LittleEndian(code[(written + 1)..], vowels);
            BinaryPrimitives.WriteUInt16LittleEndian(code[(written + 3)..], consonant);
            written += EscapedBytes;
        }

        return written;
    }

    /// <inheritdoc/>
    /// <remarks>Zero at the end of the bytes, too, if they lack the name's end.</remarks>
    public ushort Read(out ushort vowels)
    {
        vowels = 0;
        if (_at >= _code.Length)
            return 0;

        var code = _code[_at];
        if (code < Escape)
        {
            _at++;
            (var known, vowels) = ((ushort)(code / Vowels), (ushort)(code % Vowels));
            return known < Consonants.Length ? Consonants[known] : (ushort)0;
        }

        if (_at + EscapedBytes > _code.Length)
            return 0;
        vowels = BinaryPrimitives.ReadUInt16LittleEndian(_code[(_at + 1)..]);
        var consonant = BinaryPrimitives.ReadUInt16LittleEndian(_code[(_at + 3)..]);
        _at += EscapedBytes;
        return consonant;
    }

    private const int EscapedBytes = 5;
}
