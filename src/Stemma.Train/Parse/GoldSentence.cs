namespace Stemma.Train.Parse;

/// <summary>An annotated sentence of a treebank.</summary>
/// <param name="Heads">-1 for the root.</param>
/// <param name="Surface">The written words: how many syntactic words each holds, its text, and whether a space follows.</param>
/// <param name="NewParagraph">Whether a paragraph or a document begins here.</param>
internal sealed record GoldSentence(
    string Id, string[] Forms, string[] Lemmas, string[] Upos, string[] Xpos, string[] Features, int[] Heads, string[] Relations,
    (string Text, int Words, bool SpaceAfter)[] Surface, bool NewParagraph);
