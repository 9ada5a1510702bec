namespace Stemma.Parse;

/// <summary>Feature templates after Zhang and Nivre (2011), for the arc-hybrid state.</summary>
internal static class TreeFeatures
{
    public const int MaxFeatures = 160;

    private const uint Root = 251;
    private const uint None = 252;
    private const uint LeafRoot = 65_251;

    public static int Extract(TreeBeam beam, in TreeState state, WorkSentence s, Span<uint> f)
    {
        uint Word(int i) => i < 0 ? None : i >= s.Count ? Root : s.Words[i];
        uint Tag(int i) => i < 0 ? None : i >= s.Count ? Root : (uint)s.Tags[i];
        uint Leaf(int i) => i < 0 ? None : i >= s.Count ? LeafRoot : s.Leaves[i];
        uint Middle(int i) => i < 0 ? None : i >= s.Count ? LeafRoot : s.Middles[i];
        uint Top(int i) => i < 0 ? None : i >= s.Count ? Root : s.Tops[i];
        static uint Label(int word, byte label) => word < 0 ? None : label;
        static uint Set(ulong labels) => (uint)((labels * 0x9E3779B97F4A7C15) >> 32);
        ref readonly var n0 = ref beam.Node(state.Top);
        ref readonly var n1 = ref beam.Node(n0.Below);
        ref readonly var n2 = ref beam.Node(n1.Below);
        var lead = state.Lead;
        var (s0, s1, s2, b0) = (n0.Word, n1.Word, n2.Word, state.Front);
        var (b1, b2) = (b0 + 1 <= s.Count ? b0 + 1 : -1, b0 + 2 <= s.Count ? b0 + 2 : -1);
        var (s0w, s1w, b0w, b1w) = (Word(s0), Word(s1), Word(b0), Word(b1));
        var (s0t, s1t, s2t, b0t, b1t, b2t) = (Tag(s0), Tag(s1), Tag(s2), Tag(b0), Tag(b1), Tag(b2));
        var (s0l, s0r, s1l, s1r, b0l) = (n0.Left, n0.Right, n1.Left, n1.Right, lead.Left);
        var (s0l2, s0r2, s1r2, s1l2, b0l2) = (n0.SecondLeft, n0.SecondRight, n1.SecondRight, n1.SecondLeft, lead.SecondLeft);
        var (s0lr, s0rr, s1lr, s1rr, b0lr) = (Label(s0l, n0.LeftLabel), Label(s0r, n0.RightLabel), Label(s1l, n1.LeftLabel), Label(s1r, n1.RightLabel), Label(b0l, lead.LeftLabel));
        var near = Distance(s0, b0);
        var far = Distance(s1, s0);
        // Two tags in one number, so that three values hold up to six tags.
        static uint Pair(uint x, uint y) => (x << 8) | (y & 0xFF);
        var n = 0;

        f[n++] = Feature.Of(1, s0w);
        f[n++] = Feature.Of(2, s0t);
        f[n++] = Feature.Of(3, s0w, s0t);
        f[n++] = Feature.Of(4, s1w);
        f[n++] = Feature.Of(5, s1t);
        f[n++] = Feature.Of(6, s1w, s1t);
        f[n++] = Feature.Of(7, b0w);
        f[n++] = Feature.Of(8, b0t);
        f[n++] = Feature.Of(9, b0w, b0t);
        f[n++] = Feature.Of(10, b1w);
        f[n++] = Feature.Of(11, b1t);
        f[n++] = Feature.Of(12, b1w, b1t);
        f[n++] = Feature.Of(13, Word(b2), b2t);
        f[n++] = Feature.Of(14, Word(s2), s2t);

        f[n++] = Feature.Of(20, s0w, b0w, Pair(s0t, b0t));
        f[n++] = Feature.Of(21, s0w, b0w);
        f[n++] = Feature.Of(22, s0w, b0t);
        f[n++] = Feature.Of(23, s0t, b0w);
        f[n++] = Feature.Of(24, s0t, b0t);
        f[n++] = Feature.Of(25, s0w, s0t, b0t);
        f[n++] = Feature.Of(26, s0t, b0w, b0t);
        f[n++] = Feature.Of(27, s1w, s0w);
        f[n++] = Feature.Of(28, s1w, s0w, Pair(s1t, s0t));
        f[n++] = Feature.Of(29, s1w, s0t);
        f[n++] = Feature.Of(30, s1t, s0w);
        f[n++] = Feature.Of(31, s1t, s0t);
        f[n++] = Feature.Of(32, s1w, s1t, s0t);
        f[n++] = Feature.Of(33, s1t, s0w, s0t);
        f[n++] = Feature.Of(34, s1w, b0w);
        f[n++] = Feature.Of(35, s1t, b0t);
        f[n++] = Feature.Of(36, s1w, b0t);
        f[n++] = Feature.Of(37, s1t, b0w);
        f[n++] = Feature.Of(38, b0w, b1w);
        f[n++] = Feature.Of(39, b0t, b1t);
        f[n++] = Feature.Of(40, b0w, b1t);

        f[n++] = Feature.Of(50, b0t, b1t, b2t);
        f[n++] = Feature.Of(51, s0t, b0t, b1t);
        f[n++] = Feature.Of(52, s1t, s0t, b0t);
        f[n++] = Feature.Of(53, s2t, s1t, s0t);
        f[n++] = Feature.Of(54, Pair(s1t, s0t), Pair(b0t, b1t));
        f[n++] = Feature.Of(55, Pair(s2t, s1t), Pair(s0t, b0t));
        f[n++] = Feature.Of(56, s0w, b0t, b1t);
        f[n++] = Feature.Of(57, s0t, b0w, b1t);
        f[n++] = Feature.Of(58, s1w, s0t, b0t);
        f[n++] = Feature.Of(59, s1t, s0w, b0t);
        f[n++] = Feature.Of(60, s1t, s0t, b0w);

        f[n++] = Feature.Of(70, s0t, b0t, Tag(b0l));
        f[n++] = Feature.Of(71, s0t, b0t, Tag(s0r));
        f[n++] = Feature.Of(72, s0t, b0t, Tag(s0l));
        f[n++] = Feature.Of(73, Pair(s1t, s0t), Tag(s1r), b0t);
        f[n++] = Feature.Of(74, Pair(s1t, s0t), Tag(s1l));
        f[n++] = Feature.Of(75, Pair(s1t, s0t), Tag(s0r), b0t);
        f[n++] = Feature.Of(76, Pair(s1t, s0t), Tag(s0l));
        f[n++] = Feature.Of(77, s0t, Tag(s0r), Tag(s0r2));
        f[n++] = Feature.Of(78, s0t, Tag(s0l), Tag(s0l2));
        f[n++] = Feature.Of(79, s1t, Tag(s1r), Tag(s1r2));
        f[n++] = Feature.Of(80, b0t, Tag(b0l), Tag(b0l2));
        f[n++] = Feature.Of(81, Word(s0l), s0lr, s0w);
        f[n++] = Feature.Of(82, Word(s0r), s0rr, s0w);
        f[n++] = Feature.Of(83, Word(b0l), b0lr, b0w);
        f[n++] = Feature.Of(84, Word(s1r), s1rr, s1w);
        f[n++] = Feature.Of(85, s0lr, s0t);
        f[n++] = Feature.Of(86, s0rr, s0t);
        f[n++] = Feature.Of(87, b0lr, b0t);
        f[n++] = Feature.Of(88, s1rr, s1t, s0t);
        f[n++] = Feature.Of(89, s1lr, s1t, s0t);
        f[n++] = Feature.Of(90, Word(s0l), s0t, b0t);
        f[n++] = Feature.Of(91, Word(s0r), s0t, b0t);
        f[n++] = Feature.Of(92, Pair(s0lr, Label(s0l2, n0.SecondLeftLabel)), s0t, b0t);
        f[n++] = Feature.Of(93, Pair(s0rr, Label(s0r2, n0.SecondRightLabel)), s0t, b0t);
        f[n++] = Feature.Of(94, Pair(s1rr, Label(s1r2, n1.SecondRightLabel)), s1t, s0t);

        f[n++] = Feature.Of(100, s0w, near);
        f[n++] = Feature.Of(101, s0t, near, b0t);
        f[n++] = Feature.Of(102, b0w, near);
        f[n++] = Feature.Of(103, s0w, near, b0w);
        f[n++] = Feature.Of(104, s1t, far, s0t);
        f[n++] = Feature.Of(105, s1w, far, s0t);
        f[n++] = Feature.Of(106, s0w, far, s1t);

        f[n++] = Feature.Of(110, s0w, n0.Lefts, n0.Rights);
        f[n++] = Feature.Of(111, s0t, n0.Lefts, n0.Rights);
        f[n++] = Feature.Of(112, b0t, lead.Lefts, s0t);
        f[n++] = Feature.Of(113, s1t, n1.Rights, s0t);
        f[n++] = Feature.Of(114, s1w, n1.Rights, n1.Lefts);
        f[n++] = Feature.Of(115, b0w, lead.Lefts);

        f[n++] = Feature.Of(120, s0t, Set(n0.LeftLabels), b0t);
        f[n++] = Feature.Of(121, s0w, Set(n0.LeftLabels));
        f[n++] = Feature.Of(122, s0t, Set(n0.RightLabels), b0t);
        f[n++] = Feature.Of(123, s0w, Set(n0.RightLabels));
        f[n++] = Feature.Of(124, b0t, Set(lead.LeftLabels), s0t);
        f[n++] = Feature.Of(125, b0w, Set(lead.LeftLabels));
        f[n++] = Feature.Of(126, s1t, Set(n1.RightLabels), s0t);
        f[n++] = Feature.Of(127, s1w, Set(n1.RightLabels), s0t);
        f[n++] = Feature.Of(128, s1t, Set(n1.LeftLabels), s0t);
        f[n++] = Feature.Of(129, Word(s1l2), Label(s1l2, n1.SecondLeftLabel), s1t);

        var (s0m, s1m, b0m, b1m) = (Middle(s0), Middle(s1), Middle(b0), Middle(b1));
        var (s0f, s1f, b0f) = (Leaf(s0), Leaf(s1), Leaf(b0));
        f[n++] = Feature.Of(140, s0f, s0t);
        f[n++] = Feature.Of(141, s1f, s1t);
        f[n++] = Feature.Of(142, b0f, b0t);
        f[n++] = Feature.Of(143, Leaf(b1), b1t);
        f[n++] = Feature.Of(144, s0f, b0t);
        f[n++] = Feature.Of(145, s0t, b0f);
        f[n++] = Feature.Of(146, s1f, s0t);
        f[n++] = Feature.Of(147, s1t, s0f);
        f[n++] = Feature.Of(148, s0m, b0m);
        f[n++] = Feature.Of(149, s1m, s0m);
        f[n++] = Feature.Of(150, s0m, b0w);
        f[n++] = Feature.Of(151, s0w, b0m);
        f[n++] = Feature.Of(152, s1m, s0w);
        f[n++] = Feature.Of(153, s1w, s0m);
        f[n++] = Feature.Of(154, s0m, Pair(s0t, b0t), b1t);
        f[n++] = Feature.Of(155, s1m, Pair(s1t, s0t), b0t);
        f[n++] = Feature.Of(156, Top(s0), Top(b0), Pair(s0t, b0t));
        f[n++] = Feature.Of(157, Top(s1), Top(s0), Pair(s1t, s0t));
        f[n++] = Feature.Of(158, s1m, b0m, s0t);
        f[n++] = Feature.Of(159, b0m, b1m);
        f[n++] = Feature.Of(160, s0m, near, b0t);
        f[n++] = Feature.Of(161, s0f, Set(n0.LeftLabels), Set(n0.RightLabels));
        f[n++] = Feature.Of(162, s1f, Set(n1.RightLabels), s0t);

        var (between, commas) = (Between(s.VerbsBefore, s0, b0), Between(s.CommasBefore, s0, b0));
        var (between1, commas1) = (Between(s.VerbsBefore, s1, s0), Between(s.CommasBefore, s1, s0));
        f[n++] = Feature.Of(170, s0t, b0t, (between * 4) + commas);
        f[n++] = Feature.Of(171, s0w, b0t, (between * 4) + commas);
        f[n++] = Feature.Of(172, Pair(s1t, s0t), b0t, (between1 * 4) + commas1);
        f[n++] = Feature.Of(173, s1w, s0t, (between1 * 4) + commas1);
        f[n++] = Feature.Of(174, Pair(s2t, s1t), Pair(s0t, b0t), b1t);
        f[n++] = Feature.Of(175, Pair(s1t, s0t), Pair(b0t, b1t), b2t);
        f[n++] = Feature.Of(176, Pair(s1t, s0t), Set(n0.LeftLabels), Set(n0.RightLabels));
        f[n++] = Feature.Of(177, Pair(s1t, s0t), Set(n0.RightLabels), b0w);
        f[n++] = Feature.Of(178, Pair(s0t, b0t), Set(n0.RightLabels), Set(n0.LeftLabels));
        f[n++] = Feature.Of(179, Pair(s1t, s0t), b0t, Verbs(s, b0));
        f[n++] = Feature.Of(180, s0w, Verbs(s, b0), Math.Min((uint)state.StackSize, 4));
        f[n++] = Feature.Of(181, Word(s0r), s1t, s0t);
        f[n++] = Feature.Of(182, Word(s0l), s1t, s0t);
        f[n++] = Feature.Of(183, Word(s1r), Tag(s1r), s0w);
        f[n++] = Feature.Of(184, Word(s2), s1t, s0t);
        return n;
    }

    // How many verbs are still to come.
    private static uint Verbs(WorkSentence s, int front) => (uint)Math.Min(s.VerbsBefore[s.Count] - s.VerbsBefore[front], 2);

    // Strictly between two words, at most 3.
    private static uint Between(int[] before, int left, int right) =>
        left < 0 ? 4u : (uint)Math.Min(before[right] - before[left + 1], 3);

    private static uint Distance(int left, int right) => left < 0 || right < 0 ? 0 : (right - left) switch
    {
        <= 4 and var d => (uint)d,
        <= 6 => 5,
        <= 10 => 6,
        _ => 7,
    };
}
