using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>Searches one sentence after another beside the right moves, and says where the search went wrong. One thread's own.</summary>
internal sealed class TreeSearch(TreeParser parser, WorkSentence work, int relationCount)
{
    private readonly TreeBeam _beam = parser.NewBeam();
    private readonly List<int> _right = [];
    private readonly uint[] _features = new uint[TreeFeatures.MaxFeatures];
    private readonly int[] _scores = new int[256];
    private int _step;
    private int _rival;

    public void Run(TreeExample example)
    {
        work.Fill(example.Forms);
        example.Tags.CopyTo(work.Tags, 0);
        parser.Prepare(work);
        FollowRight(example);
        (_step, _rival) = (-1, -1);
        var (worst, agrees) = (int.MinValue, true);
        var onPath = new HashSet<int> { 0 };
        for (var step = 1; step < _right.Count; step++)
        {
            parser.Step(work, _beam, headedMarks: true);
            var right = _beam[_right[step]];
            var kept = -1;
            for (var i = 0; i < _beam.CurrentCount; i++)
            {
                var state = _beam[_beam.Current[i]];
                if (state.Move == right.Move && onPath.Contains(state.Parent))
                    kept = i;
            }

            onPath.Clear();
            if (kept >= 0)
                onPath.Add(_beam.Current[kept]);
            agrees = kept == 0;
            var ahead = _beam[_beam.Current[0]].Score - right.Score;
            if (kept != 0 && ahead >= 0 && ahead >= worst)
                (worst, _step, _rival) = (ahead, step, _beam.Current[0]);
        }

        if (agrees)
            _step = -1;
    }

    /// <returns>Whether there was anything to mend.</returns>
    public bool Mend(PerceptronTable table)
    {
        if (_step < 0)
            return false;
        var rivals = new int[_step + 1];
        for (var (step, at) = (_step, _rival); step >= 0; step--, at = _beam[at].Parent)
            rivals[step] = at;
        var same = 0;
        while (_beam[rivals[same + 1]].Move == _beam[_right[same + 1]].Move)
            same++;
        for (var step = same; step < _step; step++)
        {
            Count(table, _right[step], _beam[_right[step + 1]].Move, 1);
            Count(table, rivals[step], _beam[rivals[step + 1]].Move, -1);
        }

        return true;
    }

    private void Count(PerceptronTable table, int state, int move, int change)
    {
        if (!_beam.IsForced(state))
            table.Add(_features.AsSpan(0, TreeFeatures.Extract(_beam, _beam[state], work, _features)), move, change);
    }

    private void FollowRight(TreeExample example)
    {
        var missing = new int[example.Forms.Length + 1];
        foreach (var head in example.Heads)
            missing[head]++;
        var at = _beam.Start(example.Forms.Length);
        _right.Clear();
        _right.Add(at);
        for (var step = 0; step < 2 * example.Forms.Length; step++)
        {
            ref readonly var state = ref _beam[at];
            var (top, below) = (_beam.Node(state.Top).Word, _beam.Node(_beam.Node(state.Top).Below).Word);
            var move = TreeBeam.Shift;
            if (top >= 0 && missing[top] == 0 && example.Heads[top] == state.Front)
                move = 1 + example.Relations[top];
            else if (top >= 0 && missing[top] == 0 && example.Heads[top] == below)
                move = 1 + relationCount + example.Relations[top];
            if (move != TreeBeam.Shift)
                missing[example.Heads[top]]--;
            var score = state.Score;
            if (!_beam.IsForced(at))
            {
                parser.Scorer.Score(_features.AsSpan(0, TreeFeatures.Extract(_beam, state, work, _features)), _scores);
                score += _scores[move];
            }

            _right.Add(at = _beam.Advance(at, move, score));
        }
    }
}
