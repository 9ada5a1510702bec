using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>Collects the lines of one sentence after another, and the text they make.</summary>
internal sealed class ConlluSentenceReader
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ConlluSentence>.Builder _sentences = ImmutableArray.CreateBuilder<ConlluSentence>();
    private readonly List<string> _forms = [];
    private readonly List<TextSpan> _spans = [];
    private readonly List<TokenRange> _multiwords = [];
    private int _rangeLast;
    private int _at;
    private int _end;
    private bool _spaceAfter;

    /// <returns>The code of what is wrong with the line; null when nothing is.</returns>
    public string? Add(string line, int columns)
    {
        var fields = line.Split('\t');
        if (fields.Length != columns)
            return "columns";
        if (fields[1].Length == 0)
            return "form";
        if (fields[0].Contains('.', StringComparison.Ordinal))
            return null;
        var space = !fields[9].Split('|').Contains("SpaceAfter=No");
        var dash = fields[0].IndexOf('-', StringComparison.Ordinal);
        if (dash >= 0)
            return AddRange(fields[0][..dash], fields[0][(dash + 1)..], fields[1], space);
        if (!Number(fields[0], out var id) || id != _forms.Count + 1)
            return "id";
        if (id > Conllu.MaxSentenceTokens)
            return "sentence-too-long";
        if (id > _rangeLast)
        {
            Open(fields[1]);
            _spaceAfter = space;
            _spans.Add(new TextSpan(_at, _end));
        }
        else
        {
            var start = Math.Min(_at, _end);
            _at = id == _rangeLast ? _end : Math.Min(_end, start + fields[1].Length);
            _spans.Add(new TextSpan(start, _at));
        }

        _forms.Add(fields[1]);
        return null;
    }

    public void FinishSentence()
    {
        if (_forms.Count > 0)
        {
            _multiwords.RemoveAll(range => range.Last >= _forms.Count);
            _sentences.Add(new ConlluSentence([.. _forms], [.. _spans], [.. _multiwords]));
            if (_spaceAfter)
                _text.Append('\n');
        }

        _forms.Clear();
        _spans.Clear();
        _multiwords.Clear();
        _rangeLast = 0;
        _spaceAfter = false;
    }

    /// <returns>Null when there was no sentence since the last document.</returns>
    public ConlluDocument? FinishDocument(string? id)
    {
        FinishSentence();
        if (_sentences.Count == 0)
            return null;
        var document = new ConlluDocument(id, _text.ToString(), _sentences.DrainToImmutable());
        _text.Clear();
        return document;
    }

    private string? AddRange(string first, string last, string form, bool space)
    {
        if (!Number(first, out var from) || !Number(last, out var to) || from != _forms.Count + 1 || to <= from || from <= _rangeLast)
            return "range";
        if (to > Conllu.MaxSentenceTokens)
            return "sentence-too-long";
        Open(form);
        _spaceAfter = space;
        _rangeLast = to;
        _multiwords.Add(new TokenRange(from - 1, to - 1));
        return null;
    }

    private void Open(string form)
    {
        if (_spaceAfter)
            _text.Append(' ');
        _at = _text.Length;
        _text.Append(form);
        _end = _text.Length;
    }

    private static bool Number(string digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0;
}
