using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>Report → words, sentences, tags, lemmas, trees and names. Immutable; one instance serves all threads.</summary>
public sealed class Parser
{
    private const string ModelResource = "Stemma.Parse.parse.bin";

    private readonly ParseModel _model;
    private readonly FinitePast _finitePast;

    internal Parser(ParseModel model)
    {
        _model = model;
        _finitePast = new FinitePast(model.Tags);
    }

    /// <summary>The parser with the weights that ship with the engine.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without weights.</exception>
    public static Parser Load()
    {
        using var stream = typeof(Parser).Assembly.GetManifestResourceStream(ModelResource)
            ?? throw new InvalidOperationException("The engine was built without models/en/parse.bin; build the weights with Stemma.Train first.");
        return new Parser(ParseModelFile.Read(stream));
    }

    /// <summary>A report in another language than English is passed over whole; one whose language is unknown is attempted.</summary>
    public ParsedReport Parse(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Language is not null && !report.Language.Equals("en", StringComparison.OrdinalIgnoreCase))
            return new ParsedReport(report, [], [new PassedOver(new TextSpan(0, report.Text.Length), "language-not-english")]);

        var searchable = SearchableText.Of(report.Text);
        var work = new Workspace(_model);
        var sentences = new List<Sentence>();
        var analysed = new List<AnalysedSentence>();
        var end = 0;
        foreach (var raw in Tokeniser.Split(searchable.Text))
        {
            var forms = new string[raw.Tokens.Length];
            var spans = new TextSpan[raw.Tokens.Length];
            for (var i = 0; i < forms.Length; i++)
            {
                var token = raw.Tokens[i];
                forms[i] = searchable.Text[token.Start..token.End];
                // A ligature that is cut in two belongs to the first word.
                var whole = searchable.ToOriginal(new TextSpan(token.Start, token.End));
                spans[i] = new TextSpan(Math.Max(whole.Start, end), Math.Max(whole.End, end));
                end = spans[i].End;
            }

            sentences.Add(Parse(forms, spans, [.. raw.Multiwords], work));
            analysed.Add(new AnalysedSentence(forms, [.. work.Sentence.Tags.AsSpan(0, forms.Length)], new int[forms.Length]));
        }

        return new ParsedReport(report, Name(sentences, analysed, work), []);
    }

    /// <summary>Parses the sentences of one report whose words are given, so that its names agree with each other.</summary>
    internal ImmutableArray<Sentence> ParseTokens(IEnumerable<(string[] Forms, TextSpan[] Spans)> given)
    {
        var work = new Workspace(_model);
        var sentences = new List<Sentence>();
        var analysed = new List<AnalysedSentence>();
        foreach (var (forms, spans) in given)
        {
            sentences.Add(Parse(forms, spans, [], work));
            analysed.Add(new AnalysedSentence(forms, [.. work.Sentence.Tags.AsSpan(0, forms.Length)], new int[forms.Length]));
        }

        return Name(sentences, analysed, work);
    }

    /// <summary>Parses words that are given, each with the place where it stands.</summary>
    /// <param name="spans">In order, one for each form, not overlapping.</param>
    /// <exception cref="ArgumentException">No form, or not one span for each.</exception>
    public Sentence ParseTokens(IReadOnlyList<string> forms, IReadOnlyList<TextSpan> spans, ImmutableArray<TokenRange> multiwords = default)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(spans);
        if (forms.Count == 0 || forms.Count != spans.Count)
            throw new ArgumentException($"A sentence needs words, and a span for each; got {forms.Count} and {spans.Count}.", nameof(forms));
        return ParseTokens([([.. forms], [.. spans])])[0] with { Multiwords = multiwords.IsDefault ? [] : multiwords };
    }

    /// <summary>Parses a report whose words are given, with spans into its text.</summary>
    public ParsedReport ParseTokens(Report report, IReadOnlyList<ConlluSentence> given)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(given);
        var sentences = ParseTokens(given.Select(s => (s.Forms.ToArray(), s.Spans.ToArray())));
        return new ParsedReport(report, [.. sentences.Zip(given, (sentence, s) => sentence with { Multiwords = s.Multiwords })], []);
    }

    private Sentence Parse(string[] forms, TextSpan[] spans, ImmutableArray<TokenRange> multiwords, Workspace work)
    {
        var sentence = work.Sentence;
        sentence.Fill(forms);
        _model.Tagger.Tag(sentence);
        _finitePast.Settle(sentence);
        _model.Trees.Parse(sentence, work.Beam);
        var tokens = ImmutableArray.CreateBuilder<Token>(forms.Length);
        for (var i = 0; i < forms.Length; i++)
        {
            var tag = sentence.Tags[i];
            tokens.Add(new Token
            {
                Span = spans[i],
                Form = forms[i],
                Lemma = _model.Lemmas.Lemma(forms[i], tag),
                Upos = _model.Tags[tag].Upos,
                Xpos = _model.Tags[tag].Xpos,
                Features = _model.Morphology.Of(forms[i], tag),
                Head = sentence.Heads[i],
                Relation = _model.Relations[sentence.Relations[i]],
            });
        }

        return new Sentence(spans[0].Union(spans[^1]), tokens.MoveToImmutable(), [], multiwords);
    }

    private ImmutableArray<Sentence> Name(List<Sentence> sentences, List<AnalysedSentence> analysed, Workspace work)
    {
        var names = _model.Names.Read(analysed, work.Sentence);
        var named = ImmutableArray.CreateBuilder<Sentence>(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
            named.Add(sentences[i] with { Names = NameRules.Build(names[i], sentences[i].Tokens) });
        return named.MoveToImmutable();
    }

    private sealed class Workspace(ParseModel model)
    {
        public WorkSentence Sentence { get; } = new(model.Clusters);

        public TreeBeam Beam { get; } = model.Trees.NewBeam();
    }
}
