namespace Stemma.Parse;

/// <summary>What the learned model sees of the places in a line where a sentence may end. One thread's own.</summary>
internal sealed class BoundaryFeatures
{
    public const int MaxFeatures = 40;

    private const int Pad = 3;
    private const int FarAhead = 40;
    private const double ShoutingShare = 0.75;

    private uint[] _words = [];
    private TokenSign[] _signs = [];
    private WordCase[] _cases = [];
    private byte[] _open = [];
    private byte[] _ahead = [];
    private bool[] _rules = [];
    private LineTokens? _line;
    private int _count;
    private uint _kind;

    public bool RuleEnds(int token) => _rules[token];

    public TokenSign Sign(int token) => _signs[token + Pad];

    public uint Word(int token) => _words[token + Pad];

    public void Fill(LineTokens line, SentenceModel? model)
    {
        _line = line;
        _count = line.Tokens.Count;
        Reserve();
        SentenceRules.Mark(line, _rules.AsSpan(0, _count));
        Span<char> buffer = stackalloc char[32];
        var (quotes, depth, upper, letters) = (0, 0, 0, 0);
        for (var i = 0; i < _count; i++)
        {
            var form = line.Form(i);
            var sign = TokenSigns.Of(form, line.Tokens[i].Abbreviation);
            _signs[i + Pad] = sign;
            _words[i + Pad] = Hash(form, buffer);
            _cases[i + Pad] = model?.CaseOf(_words[i + Pad]) ?? WordCase.Unknown;
            if (form is "\"")
                quotes ^= 1;
            else if (form is "“")
                quotes = 1;
            else if (form is "”")
                quotes = 0;
            depth = sign == TokenSign.Opening ? Math.Min(depth + 1, 3) : sign == TokenSign.Closing ? Math.Max(depth - 1, 0) : depth;
            _open[i] = (byte)((depth * 2) + quotes);
            if (sign is TokenSign.Capitals or TokenSign.OneCapital)
                upper++;
            if (sign is >= TokenSign.Lower and <= TokenSign.Mixed)
                letters++;
        }

        for (var i = 0; i < Pad; i++)
        {
            (_signs[i], _signs[_count + Pad + i]) = (TokenSign.None, TokenSign.None);
            (_words[i], _words[_count + Pad + i]) = (Feature.Absent, Feature.Absent);
            (_cases[i], _cases[_count + Pad + i]) = (WordCase.Unknown, WordCase.Unknown);
        }

        var (ahead, ends) = (FarAhead, 0);
        for (var i = _count - 1; i >= 0; i--)
        {
            _ahead[i] = (byte)Bucket(ahead);
            ahead = _rules[i] ? 0 : Math.Min(ahead + 1, FarAhead);
            ends += _rules[i] ? 1 : 0;
        }

        _kind = (uint)((upper >= letters * ShoutingShare ? 1 : 0) + (ends == 0 ? 2 : ends == 1 ? 4 : 6) + (_count < 12 ? 0 : _count < 60 ? 8 : 16));
    }

    /// <summary>Whether a sentence may end after this word at all; most words of a line are passed over.</summary>
    public bool IsCandidate(int token)
    {
        var (here, next) = (Sign(token), Sign(token + 1));
        if (here is TokenSign.NeverEnding or TokenSign.Abbreviation || _rules[token])
            return _rules[token];
        if (here is TokenSign.Opening or TokenSign.OpeningQuote || next is TokenSign.FullStop or TokenSign.Comma or TokenSign.Closing or TokenSign.ClosingQuote)
            return false;
        var glued = _line!.GluedToNext(token);
        if (here is >= TokenSign.Lower and <= TokenSign.Address)
            return !glued && (next != TokenSign.Lower || _cases[token + 1 + Pad] == WordCase.Unknown);
        return !glued || here is not (TokenSign.Dash or TokenSign.Symbol or TokenSign.Bullet);
    }

    public int Extract(int token, int start, Span<uint> features)
    {
        var at = token + Pad;
        var glued = _line!.GluedToNext(token) ? 1u : 0;
        var rule = _rules[token] ? 1u : 0;
        var (s0, s1, s2) = ((uint)_signs[at], (uint)_signs[at - 1], (uint)_signs[at - 2]);
        var (n1, n2, n3) = ((uint)_signs[at + 1], (uint)_signs[at + 2], (uint)_signs[at + 3]);
        var (w0, w1, w2) = (_words[at], _words[at - 1], _words[at - 2]);
        var (v1, v2, v3) = (_words[at + 1], _words[at + 2], _words[at + 3]);
        var (c0, d1) = ((uint)_cases[at], (uint)_cases[at + 1]);
        var signs = (s0 << 5) | n1;
        var near = (signs << 1) | glued;
        var length = (uint)Bucket(token - start);
        var first = _words[start + Pad];
        var n = 0;
        features[n++] = Feature.Of(1, near, rule);
        features[n++] = Feature.Of(2, w0, n1, glued);
        features[n++] = Feature.Of(3, w0, v1);
        features[n++] = Feature.Of(4, w1, w0, n1);
        features[n++] = Feature.Of(5, (s1 << 10) | signs, n2);
        features[n++] = Feature.Of(6, v1, n1, s0);
        features[n++] = Feature.Of(7, v1, v2, s0);
        features[n++] = Feature.Of(8, v2, n2, signs);
        features[n++] = Feature.Of(9, w1, v1, s0);
        features[n++] = Feature.Of(10, signs, d1, (s1 << 5) | n2);
        features[n++] = Feature.Of(11, signs, length, rule);
        features[n++] = Feature.Of(12, signs, _open[token], glued);
        features[n++] = Feature.Of(13, rule, w0);
        features[n++] = Feature.Of(14, rule, v1, n1);
        features[n++] = Feature.Of(15, signs, (c0 << 2) | d1);
        features[n++] = Feature.Of(16, signs, _kind);
        features[n++] = Feature.Of(17, signs, _ahead[token], length);
        features[n++] = Feature.Of(18, signs, first);
        features[n++] = Feature.Of(19, signs, first == v1 ? 1u : 0, first == w0 ? 1u : 0);
        features[n++] = Feature.Of(20, (s2 << 10) | (s1 << 5) | s0, n1, glued);
        features[n++] = Feature.Of(21, (n1 << 10) | (n2 << 5) | n3, s0);
        features[n++] = Feature.Of(22, w2, w1, w0);
        features[n++] = Feature.Of(23, v1, v2, v3);
        features[n++] = Feature.Of(24, w1, s0, n1);
        features[n++] = Feature.Of(25, w2, (s1 << 5) | s0, n1);
        features[n++] = Feature.Of(26, v3, (n1 << 5) | n2, s0);
        features[n++] = Feature.Of(27, signs, _ahead[token], _kind);
        features[n++] = Feature.Of(28, signs, _open[token], rule);
        features[n++] = Feature.Of(29, (uint)Math.Min(8, _line.Form(token).Length), signs);
        features[n++] = Feature.Of(30, w0);
        features[n++] = Feature.Of(31, v1, n1);
        features[n++] = Feature.Of(32, (s2 << 15) | (s1 << 10) | signs, (n2 << 5) | n3);
        features[n++] = Feature.Of(33, (uint)Math.Min(8, _count - token), signs);
        return n;
    }

    private static int Bucket(int length) => length < 6 ? length : length < 10 ? 6 : length < 15 ? 7 : length < 25 ? 8 : length < 40 ? 9 : 10;

    private static uint Hash(ReadOnlySpan<char> form, Span<char> buffer)
    {
        if (form.Length > buffer.Length)
            form = form[^buffer.Length..];
        for (var k = 0; k < form.Length; k++)
            buffer[k] = char.IsDigit(form[k]) ? '0' : form[k] == '’' ? '\'' : char.ToLowerInvariant(form[k]);
        return Feature.Text(buffer[..form.Length]);
    }

    private void Reserve()
    {
        if (_words.Length >= _count + (2 * Pad))
            return;
        var size = Math.Max(128, (_count + (2 * Pad)) * 2);
        (_words, _signs, _cases) = (new uint[size], new TokenSign[size], new WordCase[size]);
        (_open, _ahead, _rules) = (new byte[size], new byte[size], new bool[size]);
    }
}
