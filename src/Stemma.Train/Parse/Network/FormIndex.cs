using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>Every distinct form of the data with what the network sees of it.</summary>
internal sealed class FormIndex(WordIndex words, WordIndex vectors, PlaceTable places)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<FormEntry> _entries = [];

    public FormEntry this[int id] => _entries[id];

    public int Of(string form)
    {
        if (_ids.TryGetValue(form, out var id))
            return id;
        Span<char> lower = stackalloc char[FormFeatures.MaxLength];
        Span<int> pieces = stackalloc int[FormFeatures.MaxPieces];
        var normal = FormFeatures.Normalise(form, lower);
        var count = FormFeatures.Pieces(normal, pieces);
        var word = FormFeatures.Word(normal);
        _ids.Add(form, id = _entries.Count);
        _entries.Add(new FormEntry(vectors.Find(word), places.Words.Find(word) is var place and >= 0 ? places.Facts[place] : PlaceFacts.None, words.Find(word), pieces[..count].ToArray(), FormFeatures.Shape(form)));
        return id;
    }
}
