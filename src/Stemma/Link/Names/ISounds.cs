namespace Stemma.Link.Names;

/// <summary>The sounds of a word, from its beginning.</summary>
internal interface ISounds
{
    /// <param name="vowels">Those before the consonant, as <see cref="VowelSounds"/> has them; 0 for none.</param>
    /// <returns>The next consonant; 0 at the end of the word.</returns>
    ushort Read(out ushort vowels);
}
