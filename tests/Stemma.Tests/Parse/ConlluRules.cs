using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Tests.Parse;

/// <summary>What the validator of Universal Dependencies asks of a file on its first two levels.</summary>
internal static partial class ConlluRules
{
    /// <returns>Each breach with its line, in order; empty for a valid file.</returns>
    public static List<string> Breaches(string file)
    {
        var breaches = new List<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (file.Length > 0 && !file.EndsWith("\n\n", StringComparison.Ordinal))
            breaches.Add("no empty line at the end");
        var lines = file.Split('\n')[..^1];
        var from = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (LineBreach(lines[i]) is { } breach)
                breaches.Add($"{i + 1}: {breach}");
            if (lines[i].Length > 0)
                continue;
            breaches.AddRange(SentenceBreaches(lines[from..i], ids).Select(found => $"{from + 1}: {found}"));
            from = i + 1;
        }

        return breaches;
    }

    private static string? LineBreach(string line)
    {
        if (Unwritable.IsMatch(line))
            return "a character no line may hold";
        return line.IsNormalized(NormalizationForm.FormC) ? null : "not composed";
    }

    private static IEnumerable<string> SentenceBreaches(string[] lines, HashSet<string> ids)
    {
        var comments = lines.TakeWhile(line => line.StartsWith('#')).ToArray();
        string[][] rows = [.. lines[comments.Length..].Select(line => line.Split('\t'))];
        if (rows.Length == 0)
            return ["no words"];
        if (rows.FirstOrDefault(row => row.Length != 10) is { } odd)
            return [$"{odd.Length} columns"];
        return [.. CommentBreaches(comments, rows, ids), .. rows.SelectMany(ColumnBreaches), .. NumberBreaches(rows), .. TreeBreaches(rows)];
    }

    private static IEnumerable<string> CommentBreaches(string[] comments, string[][] rows, HashSet<string> ids)
    {
        string[] sentence = [.. comments.Where(c => c.StartsWith("# sent_id = ", StringComparison.Ordinal)).Select(c => c["# sent_id = ".Length..])];
        if (sentence is not [var id] || !SentenceId.IsMatch(id) || !ids.Add(id))
            yield return "no sent_id of its own";
        string[] text = [.. comments.Where(c => c.StartsWith("# text = ", StringComparison.Ordinal)).Select(c => c["# text = ".Length..])];
        if (text is not [var told] || told != told.Trim() || told != Joined(rows))
            yield return "a text other than its words";
        if (comments.Count(c => c.StartsWith("# newdoc", StringComparison.Ordinal)) > 1)
            yield return "a document without a sentence";
    }

    private static string Joined(string[][] rows)
    {
        var text = new StringBuilder();
        var covered = 0;
        foreach (var row in rows)
        {
            var numbers = row[0].Split('-');
            if (int.Parse(numbers[0], CultureInfo.InvariantCulture) <= covered)
                continue;
            covered = int.Parse(numbers[^1], CultureInfo.InvariantCulture);
            text.Append(row[1]).Append(row[9].Split('|').Contains("SpaceAfter=No") ? "" : " ");
        }

        return text.Length > 0 && text[^1] == ' ' ? text.ToString(0, text.Length - 1) : text.ToString();
    }

    private static IEnumerable<string> ColumnBreaches(string[] row)
    {
        foreach (var field in row)
        {
            if (field.Length == 0 || field != field.Trim() || field.Contains("  ", StringComparison.Ordinal))
                yield return $"a field that is empty or has spaces about it in word {row[0]}";
        }

        if (row[0].Contains('-', StringComparison.Ordinal))
        {
            if (row[2..9].Any(field => field != "_"))
                yield return $"a range with columns of a word: {row[0]}";
            yield break;
        }

        if (!Upos.Contains(row[3]))
            yield return $"no UPOS: {row[3]}";
        if (!Relation.IsMatch(row[7]) || row[8] != "_")
            yield return $"no relation: {row[7]}";
        if (row[5] != "_" && !AreFeatures(row[5]))
            yield return $"no features: {row[5]}";
        var keys = row[9].Split('|').Select(pair => pair.Split('=')[0]).ToList();
        if (keys.Distinct(StringComparer.Ordinal).Count() != keys.Count)
            yield return $"said twice: {row[9]}";
    }

    private static bool AreFeatures(string features)
    {
        var pairs = features.Split('|');
        var names = pairs.Select(pair => pair.Split('=')[0]).ToList();
        return pairs.All(pair => Feature.IsMatch(pair))
            && names.Distinct(StringComparer.Ordinal).Count() == names.Count
            && names.SequenceEqual(names.Order(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> NumberBreaches(string[][] rows)
    {
        var (words, covered) = (0, 0);
        foreach (var row in rows)
        {
            if (row[0].Split('-') is not [var first, var last])
            {
                if (row[0] != (++words).ToString(CultureInfo.InvariantCulture))
                    yield return $"word {row[0]} in place {words}";
            }
            else
            {
                var (from, to) = (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture));
                if (from != words + 1 || from <= covered || to <= from)
                    yield return $"range {row[0]} after word {words}";
                if (rows.Where(r => int.TryParse(r[0], out var n) && n >= from && n <= to) is var inside
                    && (inside.Count() != to - from + 1 || inside.Any(r => r[9].Contains("SpaceAfter", StringComparison.Ordinal))))
                {
                    yield return $"range {row[0]} over words that are not its own";
                }

                covered = to;
            }
        }
    }

    private static IEnumerable<string> TreeBreaches(string[][] rows)
    {
        string[][] words = [.. rows.Where(row => !row[0].Contains('-', StringComparison.Ordinal))];
        int[] heads = [.. words.Select(row => int.TryParse(row[6], NumberStyles.None, CultureInfo.InvariantCulture, out var head) ? head : -1)];
        if (heads.Any(head => head < 0 || head > words.Length))
            return ["a head outside the sentence"];
        if (heads.Count(head => head == 0) != 1 || words.Where((row, i) => row[7] == "root" != (heads[i] == 0)).Any())
            return ["not one root"];
        return Enumerable.Range(0, heads.Length).Any(i => !ReachesRoot(heads, i)) ? ["a cycle"] : [];
    }

    private static bool ReachesRoot(int[] heads, int word)
    {
        var steps = 0;
        for (var at = word + 1; at > 0 && steps <= heads.Length; at = heads[at - 1])
            steps++;
        return steps <= heads.Length;
    }

    private static readonly HashSet<string> Upos = new(
        "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".Split(' '), StringComparer.Ordinal);

    [GeneratedRegex(@"[\0-\x08\x0A-\x1F\x7F-\x9F\u2028\u2029\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Unwritable { get; }

    [GeneratedRegex(@"^[^\s/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceId { get; }

    [GeneratedRegex("^[a-z]+(:[a-z]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Relation { get; }

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9]*(,[A-Z0-9][A-Za-z0-9]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Feature { get; }
}
