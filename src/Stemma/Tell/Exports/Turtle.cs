using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stemma.Tell.Exports;

/// <summary>
/// PROV-O as RDF 1.1 Turtle, with our own terms under urn:stemma:vocab#; the rules stand in comments. What a report says is
/// escaped: control characters, marks of direction and other invisible ones are written as numbers. U+0000, U+FFFE, U+FFFF and
/// lone surrogates, which readers of RDF refuse or cut a text at, become U+FFFD.
/// </summary>
internal static class Turtle
{
    public static void Write(StoryIndex story, Stream stream)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        output.WriteLine($"# A story in W3C PROV, by Stemma {PlainText.OneLine(story.Dossier.Engine)}. How its figures were read and chosen:");
        foreach (var line in RuleLines.Of(story.Dossier.Rules))
            output.WriteLine("# " + line);
        output.WriteLine();
        output.WriteLine($"@prefix prov: <{ProvTerms.Namespace}> .");
        output.WriteLine($"@prefix xsd: <{ProvTerms.Types}> .");
        output.WriteLine($"@prefix st: <{ProvTerms.Ours}> .");
        output.WriteLine($"@prefix : <{StoryNamespace.Urn(story.Dossier)}> .");
        foreach (var node in ProvStory.Nodes(story))
            Write(output, node);
    }

    private static void Write(StreamWriter output, ProvNode node)
    {
        output.WriteLine();
        output.Write($"{Name(node.Id)} a {string.Join(", ", ClassesOf(node))}");
        foreach (var (name, value) in node.Facts)
        {
            output.Write($" ;\n    {name} ");
            Write(output, value);
        }

        foreach (var tie in node.Ties)
            Write(output, tie);
        output.WriteLine(" .");
    }

    /// <summary>Who is said to have told something is only there with a role: a channel is no origin.</summary>
    private static void Write(StreamWriter output, ProvTie tie)
    {
        var terms = ProvTerms.Of(tie.Relation);
        var qualified = tie.Type is not null || tie.Facts.Length > 0;
        if (!qualified || tie.Relation != ProvRelation.Attributed)
            output.Write($" ;\n    {terms.Property} {Name(tie.Target)}");
        if (!qualified)
            return;

        output.Write($" ;\n    {terms.Qualified} [ a {terms.Class}");
        output.Write(tie.Type is { } type ? $", {type} ;" : " ;");
        output.Write($" {terms.Influencer} {Name(tie.Target)}");
        foreach (var (name, value) in tie.Facts)
        {
            output.Write($" ; {name} ");
            Write(output, value);
        }

        output.Write(" ]");
    }

    /// <summary>The narrowest class of PROV says the wider ones.</summary>
    private static ImmutableArray<string> ClassesOf(ProvNode node) =>
        node.Types.Any(type => type.StartsWith("prov:", StringComparison.Ordinal)) ? node.Types : node.Types.Insert(0, "prov:" + node.Kind);

    private static void Write(StreamWriter output, ProvValue value)
    {
        switch (value.Form)
        {
            case ProvForm.Integer or ProvForm.Decimal or ProvForm.Boolean or ProvForm.Term:
                output.Write(value.Text);
                break;
            case ProvForm.Id:
                output.Write(Name(value.Text));
                break;
            case ProvForm.Iri:
                output.Write($"<{value.Text}>");
                break;
            default:
                WriteLiteral(output, value.Text);
                output.Write(value.Form switch { ProvForm.Date => "^^xsd:date", ProvForm.DateTime => "^^xsd:dateTime", _ => "" });
                break;
        }
    }

    private static string Name(string id) => ":" + LocalName.Of(id);

    private static void WriteLiteral(StreamWriter output, string text)
    {
        output.Write('"');
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"' or '\\':
                    output.Write('\\');
                    output.Write((char)rune.Value);
                    break;
                case '\n':
                    output.Write("\\n");
                    break;
                case '\r':
                    output.Write("\\r");
                    break;
                case '\t':
                    output.Write("\\t");
                    break;
                case 0 or 0xFFFE or 0xFFFF:
                    output.Write('\uFFFD');
                    break;
                default:
                    WriteRune(output, rune);
                    break;
            }
        }

        output.Write('"');
    }

    private static void WriteRune(StreamWriter output, Rune rune)
    {
        if (!rune.IsBmp)
        {
            Span<char> units = stackalloc char[2];
            output.Write(units[..rune.EncodeToUtf16(units)]);
        }
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"));
        }
        else
        {
            output.Write((char)rune.Value);
        }
    }
}
