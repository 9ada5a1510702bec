using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>
/// Names that may stand for one another, by kind and number of words: a sentence learnt with another name in the same place
/// teaches what stands around names and not which names the treebank has (Dai and Adel 2020, mention replacement).
/// </summary>
internal sealed class MentionPool
{
    private readonly Dictionary<(NameKind Kind, int Length), List<int[]>> _mentions = [];

    public MentionPool(IEnumerable<Example> examples)
    {
        foreach (var example in examples)
        {
            foreach (var (tokens, kind) in NameMarks.Names(example.Names ?? []))
                Add(kind, example.Forms[tokens.First..(tokens.Last + 1)]);
        }
    }

    /// <param name="forms">Of one name.</param>
    public void Add(NameKind kind, int[] forms)
    {
        if (!_mentions.TryGetValue((kind, forms.Length), out var same))
            _mentions.Add((kind, forms.Length), same = []);
        same.Add(forms);
    }

    /// <summary>The forms with about half of the names changed.</summary>
    public int[] Swap(Example example, Chance chance)
    {
        var forms = (int[])example.Forms.Clone();
        foreach (var (tokens, kind) in NameMarks.Names(example.Names ?? []))
        {
            var length = tokens.Last - tokens.First + 1;
            if (chance.Unit() < 0.5f && _mentions.TryGetValue((kind, length), out var same))
                same[(int)(chance.Unit() * same.Count)].CopyTo(forms, tokens.First);
        }

        return forms;
    }
}
