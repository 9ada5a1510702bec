using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <param name="Vector">Row among the vectors that are not learnt; -1 for none.</param>
/// <param name="Places">What the word is among names of towns.</param>
/// <param name="Word">Row among the learnt words; -1 for none.</param>
internal sealed record FormEntry(int Vector, PlaceFacts Places, int Word, int[] Pieces, int Shape);
