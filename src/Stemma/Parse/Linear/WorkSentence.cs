namespace Stemma.Parse;

/// <summary>What the taggers and the tree builder know of a sentence while they work on it. One thread's own.</summary>
internal sealed class WorkSentence(WordClusters clusters)
{
    private const int AffixLengths = 5;

    // Three letters of four upper case, over two words or more: a headline that shouts.
    private const double ShoutingShare = 0.75;
    private const int ShoutingWords = 3;

    private const double TitledShare = 0.8;
    private const int TitledWords = 4;
    private const int TitledLength = 4;

    private uint[] _suffixes = [];
    private uint[] _prefixes = [];

    public int Count { get; private set; }

    public string[] Forms { get; private set; } = [];

    /// <summary>Of the form in lower case with every digit a zero.</summary>
    public uint[] Words { get; private set; } = [];

    public uint[] Shapes { get; private set; } = [];

    /// <summary>Leaf, middle and top cluster of each word; 0 for none.</summary>
    public uint[] Leaves { get; private set; } = [];

    public uint[] Middles { get; private set; } = [];

    public uint[] Tops { get; private set; } = [];

    /// <summary>How many words before this one are commas, and how many are verbs; one entry more than there are words.</summary>
    public int[] CommasBefore { get; private set; } = [];

    public int[] VerbsBefore { get; private set; } = [];

    public int[] Tags { get; private set; } = [];

    public int[] Heads { get; private set; } = [];

    public int[] Relations { get; private set; } = [];

    public int[] Names { get; private set; } = [];

    /// <summary>Whether capital letters say nothing here.</summary>
    public bool Shouting { get; private set; }

    /// <summary>Whether it is a headline in which most words begin with a capital.</summary>
    public bool Titled { get; private set; }

    /// <summary>Whether a word begins with a capital, or holds one.</summary>
    public static bool IsCapital(string form)
    {
        foreach (var c in form)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    public uint Suffix(int token, int length) => _suffixes[(token * AffixLengths) + length - 1];

    public uint Prefix(int token, int length) => _prefixes[(token * AffixLengths) + length - 1];

    public void Fill(string[] forms)
    {
        Forms = forms;
        Count = forms.Length;
        if (Words.Length < Count)
        {
            var size = Math.Max(64, Count);
            Words = new uint[size];
            Shapes = new uint[size];
            (Leaves, Middles, Tops) = (new uint[size], new uint[size], new uint[size]);
            (CommasBefore, VerbsBefore) = (new int[size + 1], new int[size + 1]);
            Tags = new int[size];
            Heads = new int[size];
            Relations = new int[size];
            Names = new int[size];
            _suffixes = new uint[size * AffixLengths];
            _prefixes = new uint[size * AffixLengths];
        }

        Shouting = IsShouting(forms);
        Titled = IsTitled(forms);
        Span<char> buffer = stackalloc char[64];
        Span<char> shape = stackalloc char[8];
        for (var i = 0; i < Count; i++)
        {
            var form = forms[i].AsSpan();
            if (form.Length > buffer.Length)
                form = form[^buffer.Length..];
            var lower = buffer[..form.Length];
            Normalise(form, lower);
            Words[i] = Feature.Text(lower);
            Leaves[i] = clusters.Leaf(Words[i]);
            Middles[i] = WordClusters.Middle(Leaves[i]);
            Tops[i] = WordClusters.Top(Leaves[i]);
            for (var length = 1; length <= AffixLengths; length++)
            {
                var at = (i * AffixLengths) + length - 1;
                _suffixes[at] = length <= lower.Length ? Feature.Text(lower[^length..]) : Feature.Absent;
                _prefixes[at] = length <= lower.Length ? Feature.Text(lower[..length]) : Feature.Absent;
            }

            Shapes[i] = Feature.Text(Shape(form, shape));
        }
    }

    /// <summary>In lower case with every digit a zero.</summary>
    public static void Normalise(ReadOnlySpan<char> form, Span<char> lower)
    {
        for (var k = 0; k < form.Length; k++)
            lower[k] = char.IsDigit(form[k]) ? '0' : form[k] == '’' ? '\'' : char.ToLowerInvariant(form[k]);
    }

    // Runs of one kind of character become one sign, so two capitalised words are alike.
    private ReadOnlySpan<char> Shape(ReadOnlySpan<char> form, Span<char> shape)
    {
        var length = 0;
        foreach (var c in form)
        {
            var sign = char.IsUpper(c) ? (Shouting ? 'a' : 'A') : char.IsLetter(c) ? 'a' : char.IsDigit(c) ? '0' : c;
            if (length > 0 && shape[length - 1] == sign)
                continue;
            if (length == shape.Length)
                break;
            shape[length++] = sign;
        }

        if (form.Length == 1 && length == 1 && shape[0] == 'A')
            shape[0] = 'I';
        return shape[..length];
    }

    // Short words may be small in a headline, and a full stop ends a sentence.
    private static bool IsTitled(string[] forms)
    {
        var (words, capitals) = (0, 0);
        foreach (var form in forms)
        {
            if (form.Length < TitledLength || !char.IsLetter(form[0]))
                continue;
            words++;
            if (char.IsUpper(form[0]))
                capitals++;
        }

        return words >= TitledWords && capitals >= words * TitledShare && forms[^1] is not ("." or "?" or "!");
    }

    private static bool IsShouting(string[] forms)
    {
        var (upper, letters, words) = (0, 0, 0);
        foreach (var form in forms)
        {
            var before = letters;
            foreach (var c in form)
            {
                if (char.IsUpper(c))
                    upper++;
                if (char.IsLetter(c))
                    letters++;
            }

            if (letters > before)
                words++;
        }

        return words >= ShoutingWords && upper >= letters * ShoutingShare;
    }
}
