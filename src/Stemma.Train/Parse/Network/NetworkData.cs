using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>The treebanks in numbers.</summary>
internal sealed class NetworkData
{
    // A word seen less often has no vector of its own.
    private const int MinWord = 2;

    // What a headline leaves small.
    private const int MaxSmall = 3;

    private readonly Dictionary<string, int> _relations;
    private readonly Dictionary<TagPair, int> _tags;
    private readonly Dictionary<string, int> _tagOfUpos;

    public NetworkData(List<GoldSentence> gold, TagPair[] tags, string[] relations, uint[] vectorWords, PlaceTable places)
    {
        (Tags, RelationNames) = (tags, relations);
        _relations = relations.Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        _tags = tags.Index().ToDictionary(t => t.Item, t => t.Index);
        _tagOfUpos = tags.Index().GroupBy(t => t.Item.Upos).ToDictionary(g => g.Key, g => g.First().Index, StringComparer.Ordinal);
        Vectors = new WordIndex(vectorWords);
        Words = new WordIndex([.. gold.SelectMany(s => s.Forms).Select(Word).GroupBy(w => w).Where(g => g.Count() >= MinWord).Select(g => g.Key).Order()]);
        Forms = new FormIndex(Words, Vectors, places);
    }

    public TagPair[] Tags { get; }

    public string[] RelationNames { get; }

    public WordIndex Vectors { get; }

    public WordIndex Words { get; }

    public FormIndex Forms { get; }

    public Example Example(GoldSentence sentence, int[]? names, int[]? entities = null) => new(
        [.. sentence.Forms.Select(Forms.Of)],
        [
            [.. sentence.Forms.Select(f => Forms.Of(f.ToUpperInvariant()))],
            [.. sentence.Forms.Select(f => Forms.Of(f.Length > MaxSmall ? char.ToUpperInvariant(f[0]) + f[1..] : f))],
            [.. sentence.Forms.Select(f => Forms.Of(f.ToLowerInvariant()))],
        ],
        [.. sentence.Heads.Select(h => h < 0 ? sentence.Forms.Length : h)],
        [.. sentence.Relations.Select(r => _relations.GetValueOrDefault(r, 0))],
        [.. sentence.Upos.Zip(sentence.Xpos, TagOf)],
        names,
        entities);

    public int TagOf(string upos, string xpos) => _tags.TryGetValue(new TagPair(upos, xpos), out var tag) ? tag : _tagOfUpos[upos];

    private static uint Word(string form)
    {
        Span<char> lower = stackalloc char[FormFeatures.MaxLength];
        return FormFeatures.Word(FormFeatures.Normalise(form, lower));
    }
}
