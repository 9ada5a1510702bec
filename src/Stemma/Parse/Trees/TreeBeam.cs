namespace Stemma.Parse;

/// <summary>
/// The states of one sentence in the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the
/// root at the end of the buffer (Ballesteros and Nivre 2013): every complete run is of two moves a word and makes a
/// projective tree with one root. One thread's own.
/// </summary>
internal sealed class TreeBeam
{
    public const int Shift = 0;

    private readonly int _relationCount;
    private readonly int _width;
    private TreeNode[] _nodes = new TreeNode[1024];
    private TreeState[] _states = new TreeState[1024];
    private int _nodeCount;
    private int _stateCount;
    private int _chosen;

    private readonly (int Score, int State, int Move)[] _candidates;

    public TreeBeam(int relationCount, int width)
    {
        _relationCount = relationCount;
        _width = width;
        Current = new int[width];
        _candidates = new (int, int, int)[width];
    }

    public int Count { get; private set; }

    /// <summary>The best states after the same number of moves, best first.</summary>
    public int[] Current { get; private set; }

    public int CurrentCount { get; private set; }

    public ref readonly TreeState this[int state] => ref _states[state];

    public ref readonly TreeNode Node(int node) => ref _nodes[node];

    /// <returns>The state in which nothing has been done.</returns>
    public int Start(int count)
    {
        Count = count;
        _nodes[0] = TreeNode.Of(-1) with { Lefts = 9, Rights = 9 };
        _nodeCount = 1;
        _states[0] = new TreeState(0, 0, 0, TreeNode.Of(0), 0, -1, -1);
        _stateCount = 1;
        Current[0] = 0;
        CurrentCount = 1;
        _chosen = 0;
        return 0;
    }

    public bool MayShift(int state) => _states[state].Front < Count;

    public bool MayLeft(int state) => _states[state] is var s && s.StackSize > 0 && (s.Front < Count || s.StackSize == 1);

    public bool MayRight(int state) => _states[state].StackSize > 1;

    /// <summary>Whether no choice is left, not even of a label: an empty stack, or the last word waiting for the root.</summary>
    public bool IsForced(int state) => _states[state] is var s && (s.StackSize == 0 || (s.Front == Count && s.StackSize == 1));

    /// <returns>The state after the move.</returns>
    public int Advance(int from, int move, int score)
    {
        if (_stateCount == _states.Length)
            Array.Resize(ref _states, _states.Length * 2);
        if (_nodeCount == _nodes.Length)
            Array.Resize(ref _nodes, _nodes.Length * 2);
        ref readonly var state = ref _states[from];
        var (top, size, front, lead) = (state.Top, state.StackSize, state.Front, state.Lead);
        if (move == Shift)
        {
            _nodes[_nodeCount] = lead with { Below = top };
            (top, size, lead) = (_nodeCount++, size + 1, TreeNode.Of(++front));
        }
        else if (move <= _relationCount)
        {
            lead.HangLeft(_nodes[top].Word, move - 1);
            (top, size) = (_nodes[top].Below, size - 1);
        }
        else
        {
            var head = _nodes[_nodes[top].Below];
            head.HangRight(_nodes[top].Word, move - 1 - _relationCount);
            _nodes[_nodeCount] = head;
            (top, size) = (_nodeCount++, size - 1);
        }

        _states[_stateCount] = new TreeState(top, size, front, lead, score, from, move);
        return _stateCount++;
    }

    /// <summary>Offers a move; of equal ones the first offered is kept.</summary>
    public void Offer(int score, int state, int move)
    {
        if (_chosen == _width && score <= _candidates[_width - 1].Score)
            return;
        var at = _chosen < _width ? _chosen++ : _width - 1;
        for (; at > 0 && _candidates[at - 1].Score < score; at--)
            _candidates[at] = _candidates[at - 1];
        _candidates[at] = (score, state, move);
    }

    /// <summary>Makes the moves that were kept.</summary>
    public void Step()
    {
        for (var i = 0; i < _chosen; i++)
            Current[i] = Advance(_candidates[i].State, _candidates[i].Move, _candidates[i].Score);
        (CurrentCount, _chosen) = (_chosen, 0);
    }

    /// <summary>The tree that the moves to a state made; the root's head is -1.</summary>
    public void Read(int state, int[] heads, int[] relations)
    {
        for (var at = state; _states[at].Parent >= 0; at = _states[at].Parent)
        {
            ref readonly var before = ref _states[_states[at].Parent];
            var move = _states[at].Move;
            if (move == Shift)
                continue;
            ref readonly var child = ref _nodes[before.Top];
            var head = move <= _relationCount ? before.Front : _nodes[child.Below].Word;
            heads[child.Word] = head == Count ? -1 : head;
            relations[child.Word] = (move - 1) % _relationCount;
        }
    }
}
