namespace Stemma.Parse;

/// <summary>What a first reading took each word of a report for.</summary>
internal sealed class NameMemory
{
    private const int Kinds = 3;
    private const int Plain = Kinds;
    private const int Lower = Kinds + 1;

    private readonly Dictionary<uint, int[]> _counts = [];

    public void Add(WorkSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var named = sentence.Names[i] != NameTagger.Outside;
            var capital = WorkSentence.IsCapital(sentence.Forms[i]);
            // A capital says nothing at the start of a sentence, nor in a headline.
            if (!named && capital && (i == 0 || sentence.Titled || sentence.Shouting))
                continue;
            if (!_counts.TryGetValue(sentence.Words[i], out var row))
                _counts.Add(sentence.Words[i], row = new int[Kinds + 2]);
            row[named ? (sentence.Names[i] - 1) / 4 : capital ? Plain : Lower]++;
        }
    }

    /// <summary>
    /// 0 for a word not seen, else 1 + twice what it mostly was (a kind, or 3 for a capitalised word that is no name, or 4
    /// for one without a capital), one more when it also occurs without a capital.
    /// </summary>
    public uint Of(uint word)
    {
        if (!_counts.TryGetValue(word, out var row))
            return 0;
        var most = 0;
        for (var i = 1; i <= Plain; i++)
        {
            if (row[i] > row[most])
                most = i;
        }

        if (row[most] == 0)
            most = Lower;
        return 1u + (uint)(2 * most) + (row[Lower] > 0 ? 1u : 0u);
    }
}
