using Stemma.Extract;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Train.Extract;

/// <summary>How attributions found agree with those annotated. A relation is found when the cues share a word.</summary>
internal sealed class AttributionScore
{
    private int _system;
    private int _found;
    private int _sources;
    private int _rightSources;
    private int _goldTokens;
    private int _systemTokens;
    private int _sharedTokens;

    public int Gold { get; private set; }

    public int ExactSources { get; private set; }

    public int ExactCues { get; private set; }

    public int ExactContents { get; private set; }

    public List<string> Errors { get; } = [];

    /// <summary>By how it is said and what signals it: annotated, found by us, and found by both.</summary>
    public SortedDictionary<string, (int Gold, int System, int Found)> Classes { get; } = new(StringComparer.Ordinal);

    public double Precision => (double)_found / Math.Max(1, _system);

    public double Recall => (double)_found / Math.Max(1, Gold);

    public double F1 => Exact(_found);

    /// <summary>Of found relations whose source is annotated: the spans overlap and the heads agree.</summary>
    public double SourceRight => (double)_rightSources / Math.Max(1, _sources);

    public double ContentF1 => 2.0 * _sharedTokens / Math.Max(1, _goldTokens + _systemTokens);

    public double Exact(int right) => 2.0 * right / Math.Max(1, Gold + _system);

    public static AttributionScore Of(ExtractedReport report, List<GoldAttribution> gold)
    {
        var score = new AttributionScore();
        var system = Outermost(report).OrderBy(a => a.Cue!.Value).ToList();
        (score.Gold, score._system) = (gold.Count, system.Count);
        var left = system.ToList();
        var text = report.Parsed.Report.Text;
        foreach (var annotated in gold)
        {
            var match = left.Find(a => annotated.Cue.Any(cue => cue.Overlaps(a.Cue!.Value)));
            score.Count(AttributionForm.Of(report.Parsed, annotated.Cue, annotated.Content), 1, match is null ? 0 : 1, match is null ? 0 : 1);
            if (match is null)
            {
                score.Errors.Add($"MISSED\t{Words(annotated.Cue, text)}\t{Words(annotated.Source, text)}\t{Around(annotated.Cue[0], text)}");
                continue;
            }

            left.Remove(match);
            score.Compare(report.Parsed, annotated, match);
        }

        foreach (var extra in left)
        {
            score.Count(AttributionForm.Of(report.Parsed, [extra.Cue!.Value], [.. extra.Content]), 0, 1, 0);
            score.Errors.Add($"EXTRA\t{extra.Cue!.Value.Of(text)}\t{string.Join(" & ", extra.Links.Select(l => l.Source?.Text))}\t{Around(extra.Cue.Value, text)}");
        }

        return score;
    }

    public AttributionScore Add(AttributionScore other)
    {
        Gold += other.Gold;
        ExactSources += other.ExactSources;
        ExactCues += other.ExactCues;
        ExactContents += other.ExactContents;
        Errors.AddRange(other.Errors);
        _system += other._system;
        _found += other._found;
        _sources += other._sources;
        _rightSources += other._rightSources;
        _goldTokens += other._goldTokens;
        _systemTokens += other._systemTokens;
        _sharedTokens += other._sharedTokens;
        foreach (var (form, (gold, system, found)) in other.Classes)
            Count(form, gold, system, found);
        return this;
    }

    private void Count(string form, int gold, int system, int found)
    {
        var before = Classes.GetValueOrDefault(form);
        Classes[form] = (before.Gold + gold, before.System + system, before.Found + found);
    }

    private void Compare(ParsedReport parsed, GoldAttribution gold, Attribution system)
    {
        _found++;
        var text = parsed.Report.Text;
        var sources = system.Links.Where(l => l.Source is not null).Select(l => l.Source!).ToList();
        if (gold.Source.Length > 0)
        {
            _sources++;
            if (sources.Exists(s => Agree(parsed, gold.Source, s)))
                _rightSources++;
            else
                Errors.Add($"SOURCE\t{system.Cue!.Value.Of(text)}\tgold: {Words(gold.Source, text)} | found: {string.Join(" & ", sources.Select(s => s.Text))}\t{Around(gold.Cue[0], text)}");
        }

        if (gold.Source.Length > 0 && sources.Count > 0 && Tokens(parsed, gold.Source).SetEquals(Tokens(parsed, [.. sources.Select(s => s.Span)])))
            ExactSources++;
        if (Tokens(parsed, gold.Cue).SetEquals(Tokens(parsed, [system.Cue!.Value])))
            ExactCues++;
        var (annotated, found) = (Tokens(parsed, gold.Content), Tokens(parsed, [.. system.Content]));
        var shared = annotated.Count(found.Contains);
        _goldTokens += annotated.Count;
        _systemTokens += found.Count;
        _sharedTokens += shared;
        if (annotated.SetEquals(found))
            ExactContents++;
        else if (2 * shared < 0.8 * (annotated.Count + found.Count))
            Errors.Add($"CONTENT\t{system.Cue!.Value.Of(text)}\tgold: {Words(gold.Content, text)} | found: {Words([.. system.Content], text)}");
    }

    // Annotators marked no attribution within what is attributed.
    private static List<Attribution> Outermost(ExtractedReport report)
    {
        var all = report.Attributions.Where(a => a.Cue is not null).ToList();
        return all.FindAll(inner => !all.Exists(outer => outer != inner && outer.Content.Any(c => c.Overlaps(inner.Cue!.Value))));
    }

    private static bool Agree(ParsedReport parsed, TextSpan[] gold, Mention source)
    {
        var head = parsed.Sentences[source.Sentence].Tokens[source.Head].Span;
        var goldHead = HeadOf(parsed, gold);
        return gold.Any(span => span.Overlaps(head)) && goldHead is { } span && span.Overlaps(source.Span);
    }

    // The highest word of the longest stretch that lies in one sentence.
    private static TextSpan? HeadOf(ParsedReport parsed, TextSpan[] spans)
    {
        var span = spans.MaxBy(s => s.Length);
        foreach (var sentence in parsed.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var token = sentence.Tokens[i];
                if (span.Overlaps(token.Span) && token.Upos != "PUNCT" && (token.Head < 0 || !span.Overlaps(sentence.Tokens[token.Head].Span)))
                    return token.Span;
            }
        }

        return null;
    }

    // Marks are left out: annotators are of two minds about them.
    private static HashSet<TextSpan> Tokens(ParsedReport parsed, TextSpan[] spans) =>
        [.. parsed.Sentences.SelectMany(s => s.Tokens).Where(t => t.Upos != "PUNCT" && spans.Any(span => span.Overlaps(t.Span))).Select(t => t.Span)];

    private static string Words(TextSpan[] spans, string text) => Line(string.Join(" … ", spans.Select(s => s.Of(text))));

    private static string Around(TextSpan cue, string text)
    {
        const int Reach = 160;
        return Line(text[Math.Max(0, cue.Start - Reach)..cue.Start] + "[[" + cue.Of(text) + "]]" + text[cue.End..Math.Min(text.Length, cue.End + Reach)]);
    }

    private static string Line(string text) => text.Replace('\n', '¶').Replace('\t', ' ').Replace('\r', ' ');
}
