using System.Globalization;
using System.Text;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>One sentence as CoNLL-U: its text, a line a word, an empty line.</summary>
internal sealed class ConlluSentenceWriter
{
    private const string NoSpaceAfter = "SpaceAfter=No";
    private const string Empty = "_";
    private const char FirstCombining = '\u0300';

    private readonly Sentence _sentence;
    private readonly string _text;
    private readonly string[] _forms;

    public ConlluSentenceWriter(Sentence sentence, string text)
    {
        _sentence = sentence;
        _text = text;
        _forms = [.. sentence.Tokens.Select(token => ConlluField.Of(token.Form))];
    }

    public void Write(TextWriter writer)
    {
        var (surface, words) = (new StringBuilder(), new StringBuilder());
        var (multiword, name) = (0, 0);
        for (var i = 0; i < _forms.Length;)
        {
            var range = multiword < _sentence.Multiwords.Length && _sentence.Multiwords[multiword].First == i
                ? _sentence.Multiwords[multiword++] : new TokenRange(i, i);
            var form = range.Last == i ? _forms[i] : Surface(range);
            var spaceFollows = SpaceFollows(range.Last);
            surface.Append(form).Append(spaceFollows && range.Last + 1 < _forms.Length ? " " : "");
            var space = spaceFollows ? Empty : NoSpaceAfter;
            if (range.Last > i)
            {
                words.Append(CultureInfo.InvariantCulture, $"{i + 1}-{range.Last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{space}\n");
                space = Empty;
            }

            for (; i <= range.Last; i++)
            {
                while (name < _sentence.Names.Length && _sentence.Names[name].Tokens.Last < i)
                    name++;
                Word(i, name < _sentence.Names.Length && _sentence.Names[name].Tokens.First <= i ? _sentence.Names[name] : null, space, words);
            }
        }

        writer.Write($"# text = {surface}\n{words}\n");
    }

    private void Word(int index, NameMention? name, string space, StringBuilder words)
    {
        var token = _sentence.Tokens[index];
        var miscellany = name is null ? space
            : $"Name={(name.Tokens.First == index ? 'B' : 'I')}-{Code(name.Kind)}{(space == Empty ? "" : "|" + space)}";
        words.Append(CultureInfo.InvariantCulture,
            $"{index + 1}\t{_forms[index]}\t{ConlluField.Of(token.Lemma)}\t{token.Upos}\t{token.Xpos ?? Empty}\t{token.Features ?? Empty}\t");
        words.Append(CultureInfo.InvariantCulture, $"{token.Head + 1}\t{token.Relation}\t_\t{miscellany}\n");
    }

    /// <summary>What stands in the text for several words: their forms together, or, of "zum" for "zu dem", what was written.</summary>
    private string Surface(TokenRange range)
    {
        var tokens = _sentence.Tokens.AsSpan()[range.First..(range.Last + 1)];
        var together = string.Concat(tokens.ToArray().Select(token => token.Form));
        var written = tokens[0].Span.Union(tokens[^1].Span).Of(_text);
        return ConlluField.Of(SearchableText.Of(written).Text == together ? together : written);
    }

    private bool SpaceFollows(int index)
    {
        var end = _sentence.Tokens[index].Span.End;
        var isLast = index + 1 == _forms.Length;
        var next = isLast ? Math.Min(end + 1, _text.Length) : _sentence.Tokens[index + 1].Span.Start;
        for (var i = end; i < next; i++)
        {
            if (LetterFolding.Fold(_text[i]) is " " or "\n" || char.IsWhiteSpace(_text[i]))
                return true;
        }

        return !isLast && GrowTogether(_forms[index], _forms[index + 1]);
    }

    /// <summary>A mark that combines would make one letter with the end of the word before, and "# text" would not be composed.</summary>
    private static bool GrowTogether(string form, string next) =>
        next[0] >= FirstCombining && !(form + next).IsNormalized(NormalizationForm.FormC);

    private static string Code(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Organisation => "ORG",
        NameKind.Location => "LOC",
        NameKind.Group => "NORP",
        NameKind.Date => "DATE",
        NameKind.Quantity => "QUANTITY",
        _ => "MONEY",
    };
}
