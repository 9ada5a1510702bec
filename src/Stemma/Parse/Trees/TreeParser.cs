namespace Stemma.Parse;

/// <summary>Searches the best tree with a beam, in two steps a word. Immutable.</summary>
internal sealed class TreeParser(IScorer scorer, TagPair[] tags, string[] relations, int width)
{
    /// <summary>Of the search when a report is parsed.</summary>
    public const int ReadingWidth = 4;

    private static readonly uint Comma = Feature.Text(",");

    private readonly bool[] _verbs = [.. tags.Select(t => t.Upos is "VERB" or "AUX")];
    private readonly bool[] _marks = [.. tags.Select(t => t.Upos is "PUNCT")];
    private readonly int _relationCount = relations.Length;
    private readonly int _root = Array.IndexOf(relations, "root");
    private readonly int _punct = Array.IndexOf(relations, "punct");

    public IScorer Scorer => scorer;

    public TreeBeam NewBeam() => new(_relationCount, width);

    public void Parse(WorkSentence sentence, TreeBeam beam)
    {
        Prepare(sentence);
        beam.Start(sentence.Count);
        for (var step = 0; step < 2 * sentence.Count; step++)
            Step(sentence, beam, headedMarks: false);
        beam.Read(beam.Current[0], sentence.Heads, sentence.Relations);
        FreeMarks(sentence);
    }

    /// <summary>Counts what stands between words; the tags must be known.</summary>
    public void Prepare(WorkSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.CommasBefore[i + 1] = sentence.CommasBefore[i] + (sentence.Words[i] == Comma ? 1 : 0);
            sentence.VerbsBefore[i + 1] = sentence.VerbsBefore[i] + (_verbs[sentence.Tags[i]] ? 1 : 0);
        }
    }

    /// <param name="headedMarks">Whether a punctuation mark may be a head.</param>
    public void Step(WorkSentence sentence, TreeBeam beam, bool headedMarks)
    {
        Span<uint> features = stackalloc uint[TreeFeatures.MaxFeatures];
        Span<int> scores = stackalloc int[256];
        for (var i = 0; i < beam.CurrentCount; i++)
        {
            var at = beam.Current[i];
            ref readonly var state = ref beam[at];
            if (beam.IsForced(at))
            {
                beam.Offer(state.Score, at, state.StackSize == 0 ? TreeBeam.Shift : 1 + _root);
                continue;
            }

            var count = TreeFeatures.Extract(beam, state, sentence, features);
            scorer.Score(features[..count], scores);
            var shift = beam.MayShift(at);
            var left = beam.MayLeft(at);
            var right = beam.MayRight(at);
            if (!headedMarks)
            {
                left &= !_marks[sentence.Tags[state.Front < sentence.Count ? state.Front : 0]];
                right = right && ((!shift && !left) || !_marks[sentence.Tags[beam.Node(beam.Node(state.Top).Below).Word]]);
            }

            if (shift)
                beam.Offer(state.Score + scores[TreeBeam.Shift], at, TreeBeam.Shift);
            if (left)
                Offer(beam, scores, state.Score, at, 1);
            if (right)
                Offer(beam, scores, state.Score, at, 1 + _relationCount);
        }

        beam.Step();
    }

    // Only the last word left may be the root, and it needs no choice: the label "root" is never among the candidates.
    private void Offer(TreeBeam beam, ReadOnlySpan<int> scores, int before, int state, int first)
    {
        for (var relation = 0; relation < _relationCount; relation++)
        {
            if (relation != _root)
                beam.Offer(before + scores[first + relation], state, first + relation);
        }
    }

    // What hangs on a punctuation mark all the same goes to the mark's head, and takes its place where that is the root.
    private void FreeMarks(WorkSentence sentence)
    {
        var heads = sentence.Heads;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (heads[i] >= 0 || !_marks[sentence.Tags[i]])
                continue;
            var heir = -1;
            for (var k = sentence.Count - 1; k >= 0; k--)
            {
                if (heads[k] == i && !_marks[sentence.Tags[k]])
                    heir = k;
            }

            if (heir < 0)
                continue;
            (heads[heir], sentence.Relations[heir]) = (-1, _root);
            (heads[i], sentence.Relations[i]) = (heir, _punct);
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            while (heads[i] >= 0 && _marks[sentence.Tags[heads[i]]] && heads[heads[i]] >= 0)
                heads[i] = heads[heads[i]];
        }
    }
}
