using System.Globalization;

namespace Stemma.Trace;

/// <summary>Numbers for forms and content keys, and how common each key is in the collection. Reading needs one thread; asking may use many.</summary>
internal sealed class Vocabulary
{
    private const double OrdinaryWeight = 1.0;
    private const double CommonWeight = 0.35;
    private const double NumberWeight = 0.6;
    private const double NameWeight = 0.2;

    /// <summary>From the rare to the common share of a story's reports the weight of a key falls with the logarithm.</summary>
    private const double RareShare = 0.02;
    private const double CommonShare = 0.2;
    /// <summary>A small story says little of how common a word is: as if it were part of one with so many more reports that do not use it.</summary>
    private const int AssumedReports = 15;

    /// <summary>Of fewer reports, which may all be of one story or of one text, a common word weighs so much at least.</summary>
    private const int SmallestCollectionToJudge = 20;
    private const double LeastInSmall = 0.75;

    private readonly Dictionary<string, int> _formOfToken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly List<Form> _formFacts = [];
    private readonly Dictionary<(int Form, string Lemma), (int Key, bool IsNumber)> _keyOfToken = [];
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<Key> _keyFacts = [];
    private int _reports;

    private readonly record struct Form(string Text, decimal? Value, bool IsFunction, bool IsCue, bool IsHedge, bool? IsLoadedLabel)
    {
        public int Hash { get; } = (int)WordRanks.HashOf(Text);
    }

    private sealed class Key(string text, decimal? value)
    {
        public string Text { get; } = text;

        public decimal? Value { get; } = value;

        public bool IsCommonNews { get; } = Lexicon.IsCommonNews(text);

        public int Seen { get; set; }

        public int Named { get; set; }

        public int Reports { get; set; }

        public int LastReport { get; set; } = -1;
    }

    /// <summary>Null for a token without a letter or digit.</summary>
    public int? FormOf(string token)
    {
        if (!_formOfToken.TryGetValue(token, out var id))
            _formOfToken.Add(token, id = Register(token.ToLowerInvariant().Trim('\'', '’', '.', ',')));
        return id < 0 ? null : id;
    }

    /// <param name="report">Place in report order of the one that uses the word.</param>
    /// <returns>The key -1 for a function word.</returns>
    public (int Key, bool IsNumber) KeyOf(int form, string lemma, bool isName, int report)
    {
        if (!_keyOfToken.TryGetValue((form, lemma), out var known))
            _keyOfToken.Add((form, lemma), known = Register(_formFacts[form], lemma));
        if (known.Key < 0)
            return known;

        _reports = Math.Max(_reports, report + 1);
        var key = _keyFacts[known.Key];
        key.Seen++;
        if (isName)
            key.Named++;
        if (key.LastReport != report)
        {
            key.LastReport = report;
            key.Reports++;
        }

        return known;
    }

    public string FormText(int form) => _formFacts[form].Text;

    /// <summary>The same in every collection.</summary>
    public int FormHash(int form) => _formFacts[form].Hash;

    public string KeyText(int key) => _keyFacts[key].Text;

    /// <summary>Whether the form hands a content to somebody else.</summary>
    public bool IsCue(int form) => _formFacts[form].IsCue;

    public bool IsHedge(int form) => _formFacts[form].IsHedge;

    /// <summary>Null for a form that labels nobody.</summary>
    public bool? IsLoadedLabel(int form) => _formFacts[form].IsLoadedLabel;

    public decimal? ValueOf(int key) => _keyFacts[key].Value;

    public bool IsNumber(int key) => _keyFacts[key].Value is not null;

    /// <summary>Whether the collection uses the word in names more often than not.</summary>
    public bool IsName(int key) => 2 * _keyFacts[key].Named > _keyFacts[key].Seen;

    /// <summary>What one shared word of this key tells of a shared text, against one that any two reporters would use.</summary>
    public double WeightOf(int key) =>
        OwnWeightOf(key) is var weight && weight < OrdinaryWeight ? weight : WeightByShare(_keyFacts[key].Reports, _reports);

    /// <summary>The same, whatever the collection.</summary>
    public double OwnWeightOf(int key) =>
        IsName(key) ? NameWeight
        : IsNumber(key) ? NumberWeight
        : _keyFacts[key].IsCommonNews ? CommonWeight
        : OrdinaryWeight;

    private static double WeightByShare(int holders, int reports)
    {
        var commonness = Math.Log((double)holders / (reports + AssumedReports) / RareShare) / Math.Log(CommonShare / RareShare);
        var weight = OrdinaryWeight - ((OrdinaryWeight - CommonWeight) * Math.Clamp(commonness, 0, 1));
        return reports < SmallestCollectionToJudge ? Math.Max(weight, LeastInSmall) : weight;
    }

    private int Register(string form)
    {
        if (!form.Any(char.IsLetterOrDigit))
            return -1;
        if (!_forms.TryGetValue(form, out var id))
        {
            _forms.Add(form, id = _formFacts.Count);
            _formFacts.Add(new Form(form, Lexicon.NumberOf(form), Lexicon.IsFunctionWord(form), Lexicon.IsCue(form), Lexicon.IsHedge(form), Lexicon.IsLoadedLabel(form)));
        }

        return id;
    }

    private (int Key, bool IsNumber) Register(Form form, string lemma)
    {
        var word = lemma.Any(char.IsLetterOrDigit) ? lemma.ToLowerInvariant() : form.Text;
        if (form.Value is null && (form.IsFunction || Lexicon.IsFunctionWord(word)))
            return (-1, false);
        var text = form.Value is { } number ? "#" + number.ToString("0.####", CultureInfo.InvariantCulture) : Lexicon.SynonymStem(word);
        if (!_keys.TryGetValue(text, out var id))
        {
            _keys.Add(text, id = _keyFacts.Count);
            _keyFacts.Add(new Key(text, form.Value));
        }

        return (id, form.Value is not null);
    }
}
