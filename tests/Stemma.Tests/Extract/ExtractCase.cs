using System.Collections.Immutable;
using System.Globalization;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Tests.Extract;

/// <summary>One report of a case file: trees made by hand, and the assertions they must give, sentence by sentence, or the attributions.</summary>
internal sealed record ExtractCase(string Name, ParsedReport Parsed, ImmutableArray<string> Expected, ImmutableArray<string> Attributions)
{
    private const string NameLine = "# case = ";
    private const string AssertionPrefix = "# assertion = ";
    private const string AttributionPrefix = "# attribution = ";
    private const string CreditPrefix = "# credit = ";
    private const string TextPrefix = "# text = ";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Extract", "Cases");

    public static IEnumerable<string> Files =>
        Directory.GetFiles(Folder, "*.conllu").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static IEnumerable<ExtractCase> In(string file)
    {
        var report = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            if (line.StartsWith(NameLine, StringComparison.Ordinal) && report.Count > 0)
            {
                yield return Read(report);
                report.Clear();
            }

            report.Add(line);
        }

        yield return Read(report);
    }

    private static ExtractCase Read(List<string> lines)
    {
        var text = string.Empty;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var rows = new List<string[]>();
        var said = string.Empty;
        foreach (var line in lines.Append(string.Empty))
        {
            if (line.StartsWith(TextPrefix, StringComparison.Ordinal))
            {
                said = line[TextPrefix.Length..];
            }
            else if (line == "# newpar" && text.Length > 0)
            {
                text = text.TrimEnd() + "\n";
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(SentenceOf(rows, text.Length));
                text += string.Concat(rows.Select(row => row[1] + (IsGlued(row) ? "" : " ")));
                if (sentences[^1].Span.Of(text) != said)
                    throw new InvalidDataException($"The words make \"{sentences[^1].Span.Of(text)}\", not \"{said}\".");
                rows.Clear();
            }
        }

        var report = new Report
        {
            Id = "r1",
            Uri = "r1.txt",
            Sha256 = ContentHash.Of([]),
            Outlet = new Outlet("The Far Courier", null),
            Language = "en",
            Text = text,
            Credits = [.. Values(lines, CreditPrefix).Select(name => CreditOf(name, text))],
        };
        return new ExtractCase(
            Values(lines, NameLine).Single(), new ParsedReport(report, sentences.ToImmutable(), []), [.. Values(lines, AssertionPrefix)],
            [.. Values(lines, AttributionPrefix)]);
    }

    private static IEnumerable<string> Values(List<string> lines, string prefix) =>
        lines.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..]);

    private static Credit CreditOf(string name, string text)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal);
        return new Credit(name, name, new TextSpan(start, start + name.Length));
    }

    private static Sentence SentenceOf(List<string[]> rows, int start)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = start;
        foreach (var row in rows)
        {
            tokens.Add(new Token
            {
                Span = new TextSpan(at, at + row[1].Length),
                Form = row[1],
                Lemma = row[2],
                Upos = row[3],
                Xpos = row[4],
                Features = row[5] == "_" ? null : row[5],
                Head = int.Parse(row[6], CultureInfo.InvariantCulture) - 1,
                Relation = row[7],
            });
            at += row[1].Length + (IsGlued(row) ? 0 : 1);
        }

        return new Sentence(new TextSpan(start, tokens[^1].Span.End), tokens.ToImmutable(), Names(rows, tokens), []);
    }

    private static ImmutableArray<NameMention> Names(List<string[]> rows, ImmutableArray<Token>.Builder tokens)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (NameTag(rows[i]) is not ['B', '-', .. var kind])
                continue;

            var last = i;
            while (last + 1 < rows.Count && NameTag(rows[last + 1]) == "I-" + kind)
                last++;
            names.Add(new NameMention(tokens[i].Span.Union(tokens[last].Span), new TokenRange(i, last), KindOf(kind)));
        }

        return names.ToImmutable();
    }

    private static NameKind KindOf(string tag) => tag switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "NORP" => NameKind.Group,
        "DATE" => NameKind.Date,
        "QUANTITY" => NameKind.Quantity,
        "MONEY" => NameKind.Money,
        _ => NameKind.Location,
    };

    private static string? NameTag(string[] row) =>
        Array.Find(row[9].Split('|'), value => value.StartsWith("Name=", StringComparison.Ordinal))?[5..];

    private static bool IsGlued(string[] row) => row[9].Split('|').Contains("SpaceAfter=No");
}
