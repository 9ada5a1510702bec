namespace Stemma.Trace;

/// <summary>Two stretches of words, ends exclusive, that go back to one text.</summary>
/// <param name="Strength">What it tells of a shared text: about 1 for each ordinary content word that both chose; 0 when any reporter could have it.</param>
/// <param name="Words">Words of the stretches that the two have in common.</param>
internal sealed record Passage(
    int FirstA, int EndA, int FirstB, int EndB, bool Verbatim, bool InQuotes, double Strength, int Words);
