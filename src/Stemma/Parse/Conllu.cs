using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Stemma.Text;

namespace Stemma.Parse;

/// <summary>The exchange format of Universal Dependencies, CoNLL-U: ten columns, one word a line.</summary>
public static class Conllu
{
    /// <summary>A sentence of more words than this is refused when read.</summary>
    public const int MaxSentenceTokens = 10_000;

    private const int Columns = 10;

    /// <summary>Writes the parse with names as "Name=B-PER" in the last column; kinds are PER, ORG, LOC, NORP, DATE, QUANTITY and MONEY.</summary>
    public static void Write(ParsedReport parsed, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(writer);
        var text = parsed.Report.Text;
        writer.Write($"# newdoc id = {parsed.Report.Id}\n");
        for (var i = 0; i < parsed.Sentences.Length; i++)
        {
            var sentence = parsed.Sentences[i];
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {parsed.Report.Id}-{i + 1}\n# text = "));
            writer.Write(Surface(text, sentence) + "\n");
            Write(sentence, text, writer);
            writer.Write('\n');
        }
    }

    /// <summary>
    /// Reads words and sentences; tags and trees in the input are left aside. The text is made anew from the words and
    /// their spaces, one line a sentence, and every span points into it.
    /// </summary>
    public static ConlluReading Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<ConlluSentence>();
        var current = new ConlluSentenceReader(text);
        var line = 0;
        while (reader.ReadLine() is { } content)
        {
            line++;
            if (content.Length == 0)
                current.Finish(sentences);
            else if (content[0] != '#' && current.Add(content, Columns) is { } problem)
                return new ConlluReading(text.ToString(), [], new ConlluFailure(line, problem));
        }

        current.Finish(sentences);
        return new ConlluReading(text.ToString(), sentences.DrainToImmutable(), null);
    }

    private static void Write(Sentence sentence, string text, TextWriter writer)
    {
        var (multiword, name) = (0, 0);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            while (multiword < sentence.Multiwords.Length && sentence.Multiwords[multiword].Last < i)
                multiword++;
            while (name < sentence.Names.Length && sentence.Names[name].Tokens.Last < i)
                name++;
            var range = multiword < sentence.Multiwords.Length && sentence.Multiwords[multiword].First <= i ? sentence.Multiwords[multiword] : (TokenRange?)null;
            if (range is { } whole && whole.First == i)
            {
                var surface = string.Concat(sentence.Tokens[whole.First..(whole.Last + 1)].Select(t => t.Form));
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{whole.First + 1}-{whole.Last + 1}\t{surface}\t_\t_\t_\t_\t_\t_\t_\t{Space(sentence, whole.Last, text)}\n"));
            }

            var token = sentence.Tokens[i];
            var misc = new List<string>(2);
            if (name < sentence.Names.Length && sentence.Names[name] is var mention && mention.Tokens.First <= i)
                misc.Add($"Name={(mention.Tokens.First == i ? 'B' : 'I')}-{Code(mention.Kind)}");
            if (range is null && Space(sentence, i, text) is "SpaceAfter=No" and var space)
                misc.Add(space);
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{i + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos}\t{token.Xpos ?? "_"}\t{token.Features ?? "_"}\t{token.Head + 1}\t{token.Relation}\t_\t"));
            writer.Write((misc.Count == 0 ? "_" : string.Join('|', misc)) + "\n");
        }
    }

    // As the words and their spaces give it, so that "# text" and the words agree whatever was folded away.
    private static string Surface(string text, Sentence sentence)
    {
        var surface = new StringBuilder();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            surface.Append(sentence.Tokens[i].Form);
            if (i + 1 < sentence.Tokens.Length && Space(sentence, i, text) == "_")
                surface.Append(' ');
        }

        return surface.ToString();
    }

    private static string Space(Sentence sentence, int index, string text)
    {
        var end = sentence.Tokens[index].Span.End;
        var next = index + 1 < sentence.Tokens.Length ? sentence.Tokens[index + 1].Span.Start : Math.Min(end + 1, text.Length);
        for (var i = end; i < next; i++)
        {
            if (LetterFolding.Fold(text[i]) is " " or "\n" || char.IsWhiteSpace(text[i]))
                return "_";
        }

        return "SpaceAfter=No";
    }

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
