using System.Collections.Concurrent;
using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>Report → words, sentences, tags, lemmas, trees and names. Immutable; one instance serves all threads.</summary>
public sealed class Parser
{
    private const string Resources = "Stemma.Parse.";

    // Kept when nobody parses; each holds some tens of megabytes at most.
    private const int MaxIdle = 8;

    private readonly ParseModel _model;
    private readonly NameReader _names;
    private readonly ConcurrentBag<ParseDesk> _idle = [];

    internal Parser(ParseModel model)
    {
        _model = model;
        _names = new NameReader(model.Tags);
    }

    /// <summary>The parser with the weights that ship with the engine.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without weights.</exception>
    public static Parser Load()
    {
        using var model = Resource("parse.bin");
        using var vectors = Resource("vectors.bin");
        return new Parser(ParseModelFile.Read(model, vectors));
    }

    /// <summary>A report in another language than English is passed over whole; one whose language is unknown is attempted.</summary>
    public ParsedReport Parse(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Language is not null && !report.Language.Equals("en", StringComparison.OrdinalIgnoreCase))
            return new ParsedReport(report, [], [new PassedOver(new TextSpan(0, report.Text.Length), "language-not-english")]);

        var searchable = SearchableText.Of(report.Text);
        var desk = Take();
        var raw = Tokeniser.Split(searchable.Text);
        var given = new List<GivenSentence>(raw.Count);
        var end = 0;
        foreach (var sentence in raw)
        {
            var forms = new string[sentence.Tokens.Length];
            var spans = new TextSpan[sentence.Tokens.Length];
            for (var i = 0; i < forms.Length; i++)
            {
                var token = sentence.Tokens[i];
                forms[i] = desk.Words.Form(searchable.Text.AsSpan(token.Start, token.End - token.Start));
                // A ligature that is cut in two belongs to the first word.
                var whole = searchable.ToOriginal(new TextSpan(token.Start, token.End));
                spans[i] = new TextSpan(Math.Max(whole.Start, end), Math.Max(whole.End, end));
                end = spans[i].End;
            }

            given.Add(new GivenSentence(forms, spans, [.. sentence.Multiwords]));
        }

        var sentences = ParseTokens(given, desk);
        HandBack(desk);
        return new ParsedReport(report, sentences, []);
    }

    /// <summary>Parses the sentences of one report whose words are given, so that its names agree with each other.</summary>
    internal ImmutableArray<Sentence> ParseTokens(IReadOnlyList<GivenSentence> given)
    {
        var desk = Take();
        var sentences = ParseTokens(given, desk);
        HandBack(desk);
        return sentences;
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
        return ParseTokens([new GivenSentence([.. forms], [.. spans], multiwords.IsDefault ? [] : multiwords)])[0];
    }

    /// <summary>Parses a report whose words are given, with spans into its text.</summary>
    public ParsedReport ParseTokens(Report report, IReadOnlyList<ConlluSentence> given)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(given);
        return new ParsedReport(report, ParseTokens([.. given.Select(s => new GivenSentence([.. s.Forms], [.. s.Spans], s.Multiwords))]), []);
    }

    private ImmutableArray<Sentence> ParseTokens(IReadOnlyList<GivenSentence> given, ParseDesk desk)
    {
        var analysed = new AnalysedSentence[given.Count];
        for (var i = 0; i < analysed.Length; i++)
            analysed[i] = new AnalysedSentence(given[i].Forms);
        desk.Reader.Read(analysed);
        var names = _names.Read(analysed);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(given.Count);
        for (var i = 0; i < analysed.Length; i++)
            sentences.Add(Build(given[i], analysed[i], names[i], desk.Words));
        return sentences.MoveToImmutable();
    }

    private ParseDesk Take() => _idle.TryTake(out var desk) ? desk : new ParseDesk(_model);

    // Not after an exception: what it left half done is thrown away.
    private void HandBack(ParseDesk desk)
    {
        if (_idle.Count < MaxIdle)
            _idle.Add(desk);
    }

    private Sentence Build(GivenSentence given, AnalysedSentence analysed, List<NameRange> names, LemmaCache words)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(given.Forms.Length);
        for (var i = 0; i < given.Forms.Length; i++)
        {
            var tag = analysed.Tags[i];
            tokens.Add(new Token
            {
                Span = given.Spans[i],
                Form = given.Forms[i],
                Lemma = words.Lemma(given.Forms[i], tag),
                Upos = _model.Tags[tag].Upos,
                Xpos = _model.Tags[tag].Xpos,
                Features = _model.Morphology.Of(given.Forms[i], tag),
                Head = analysed.Heads[i],
                Relation = _model.Relations[analysed.Relations[i]],
            });
        }

        var built = tokens.MoveToImmutable();
        return new Sentence(given.Spans[0].Union(given.Spans[^1]), built, RuleNames.Add(NameRules.Build(names, built), built), given.Multiwords);
    }

    private static Stream Resource(string file) => typeof(Parser).Assembly.GetManifestResourceStream(Resources + file)
        ?? throw new InvalidOperationException($"The engine was built without models/en/{file}; build the weights with Stemma.Train first.");
}
