using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Parse;

/// <summary>The exchange format of Universal Dependencies, CoNLL-U: ten columns, one word a line.</summary>
public static class Conllu
{
    /// <summary>A sentence of more words than this is refused when read.</summary>
    public const int MaxSentenceTokens = 10_000;

    private const int Columns = 10;

    private const string NewDocument = "# newdoc";

    /// <summary>
    /// Writes the parse with names as "Name=B-PER" in the last column, kinds being PER, ORG, LOC, NORP, DATE, QUANTITY
    /// and MONEY; nothing of a report without sentences. What no
    /// CoNLL-U file may hold, such as a control character, becomes U+FFFD.
    /// </summary>
    public static void Write(ParsedReport parsed, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(writer);
        if (!parsed.Sentences.IsEmpty)
            writer.Write($"{NewDocument} id = {parsed.Report.Id}\n");
        for (var i = 0; i < parsed.Sentences.Length; i++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {parsed.Report.Id}-{i + 1}\n"));
            new ConlluSentenceWriter(parsed.Sentences[i], parsed.Report.Text).Write(writer);
        }
    }

    /// <summary>
    /// Reads words, sentences and documents; tags and trees in the input are left aside. The text is made anew from the
    /// words and their spaces, and every span points into that of its document.
    /// </summary>
    public static ConlluReading Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var documents = ImmutableArray.CreateBuilder<ConlluDocument>();
        var current = new ConlluSentenceReader();
        string? id = null;
        var line = 0;
        while (reader.ReadLine() is { } content)
        {
            line++;
            if (content.Length == 0)
            {
                current.FinishSentence();
            }
            else if (content.StartsWith(NewDocument, StringComparison.Ordinal))
            {
                Finish(id);
                id = content.Split('=', 2) is [_, var given] && given.Trim() is { Length: > 0 } named ? named : null;
            }
            else if (content[0] != '#' && current.Add(content, Columns) is { } problem)
            {
                return new ConlluReading([], new ConlluFailure(line, problem));
            }
        }

        Finish(id);
        return new ConlluReading(documents.ToImmutable(), null);

        void Finish(string? ofDocument)
        {
            if (current.FinishDocument(ofDocument) is { } document)
                documents.Add(document);
        }
    }
}
