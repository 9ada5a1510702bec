using System.Globalization;

namespace Stemma.Trace;

/// <summary>Numbers for forms and content keys, and how common each key is in the collection.</summary>
internal sealed class Vocabulary
{
    private const double OrdinaryWeight = 1.0;
    private const double CommonWeight = 0.35;
    private const double NumberWeight = 0.6;
    private const double NameWeight = 0.2;

    /// <summary>From the rare to the common share of a collection's reports the weight of a key falls with the logarithm.</summary>
    private const double RareShare = 0.02;
    private const double CommonShare = 0.2;
    private const int SmallestCollectionToJudge = 20;

    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _keyText = [];
    private readonly List<int> _seen = [];
    private readonly List<int> _named = [];
    private readonly List<int> _reports = [];
    private readonly List<int> _lastReport = [];
    private double[] _weights = [];
    private bool[] _isName = [];

    public int FormOf(string form)
    {
        if (!_forms.TryGetValue(form, out var id))
            _forms.Add(form, id = _forms.Count);
        return id;
    }

    public int KeyOf(string lemma, decimal? value, bool isName, int report)
    {
        var text = value is { } number ? "#" + number.ToString("0.####", CultureInfo.InvariantCulture) : Lexicon.SynonymStem(lemma);
        if (!_keys.TryGetValue(text, out var id))
        {
            _keys.Add(text, id = _keys.Count);
            _keyText.Add(text);
            _seen.Add(0);
            _named.Add(0);
            _reports.Add(0);
            _lastReport.Add(-1);
        }

        _seen[id]++;
        if (isName)
            _named[id]++;
        if (_lastReport[id] != report)
        {
            _lastReport[id] = report;
            _reports[id]++;
        }

        return id;
    }

    /// <summary>Weighs every key once all reports were read.</summary>
    public void Weigh(int reports)
    {
        _weights = new double[_keyText.Count];
        _isName = new bool[_keyText.Count];
        for (var i = 0; i < _weights.Length; i++)
        {
            _isName[i] = 2 * _named[i] > _seen[i];
            _weights[i] = _isName[i] ? NameWeight
                : _keyText[i][0] == '#' ? NumberWeight
                : Lexicon.IsCommonNews(_keyText[i]) ? CommonWeight
                : WeightByShare(_reports[i], reports);
        }
    }

    private static double WeightByShare(int holders, int reports)
    {
        if (reports < SmallestCollectionToJudge)
            return OrdinaryWeight;
        var commonness = Math.Log((double)holders / reports / RareShare) / Math.Log(CommonShare / RareShare);
        return OrdinaryWeight - ((OrdinaryWeight - CommonWeight) * Math.Clamp(commonness, 0, 1));
    }

    /// <summary>What one shared word of this key tells of a shared text, against one that any two reporters would use.</summary>
    public double WeightOf(int key) => _weights[key];

    public bool IsName(int key) => _isName[key];

    public bool IsNumber(int key) => _keyText[key][0] == '#';
}
