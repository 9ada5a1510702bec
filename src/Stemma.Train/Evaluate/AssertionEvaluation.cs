using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Read;
using Stemma.Text;
using Stemma.Train.Extract;

namespace Stemma.Train.Evaluate;

/// <summary>"eval assertions": assertions against hand annotation of whole reports.</summary>
internal static class AssertionEvaluation
{
    public static Command Command()
    {
        var seeds = new Option<DirectoryInfo>("--seeds") { Required = true, Description = "A folder of scraped texts." };
        var gold = new Option<FileInfo>("--gold") { Required = true, Description = "JSON: \"assertions\" (doc, anchor, source, quantity, factuality) and \"aliases\"." };
        var errors = new Option<FileInfo?>("--errors") { Description = "Where to write what was lost or misread." };
        var command = new Command("assertions", "Scores content, source, quantity and certainty of assertions.") { seeds, gold, errors };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(seeds), parsed.GetRequiredValue(gold), parsed.GetValue(errors), Console.Out));
        return command;
    }

    private static int Run(DirectoryInfo seeds, FileInfo file, FileInfo? errors, TextWriter output)
    {
        var lines = new List<string>();
        var classes = new SortedDictionary<string, (int Asked, int Root, int Certainty)>(StringComparer.Ordinal);
        using var known = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
        var gold = new GoldAssertions(known.RootElement);
        var parser = Parser.Load();
        var (asked, found, roots, certainties, quantities, quantified) = (0, 0, 0, 0, 0, 0);
        foreach (var group in gold.All.GroupBy(a => a.Document, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var path = Path.Combine(seeds.FullName, group.Key);
            if (Reader.Read(new Capture(group.Key, File.ReadAllBytes(path), GivenMetadata.None), "r1").Report is not { } report)
                continue;
            var assertions = Extractor.Extract(parser.Parse(report)).Assertions;
            foreach (var expected in group)
            {
                asked++;
                quantified += expected.Quantity is null ? 0 : 1;
                if (Best(assertions, report.Text.IndexOf(expected.Anchor, StringComparison.Ordinal), expected.Anchor.Length) is not { } same)
                {
                    lines.Add($"lost: {expected.Id}: {expected.Anchor}");
                    continue;
                }

                found++;
                var (root, certainty, quantity) = (gold.IsRoot(expected, same), GoldAssertions.IsCertainty(expected, same), expected.Quantity is not null && same.Exists(expected.HasQuantity));
                roots += root ? 1 : 0;
                certainties += certainty ? 1 : 0;
                quantities += quantity ? 1 : 0;
                var (sources, right, sure) = classes.GetValueOrDefault(expected.Kind);
                classes[expected.Kind] = (sources + 1, right + (root ? 1 : 0), sure + (certainty ? 1 : 0));
                if (!root)
                    lines.Add($"root: {expected.Id}: wanted {expected.SourceText}, found {string.Join(" | ", same.Select(a => string.Join(" < ", a.Attribution.Select(l => l.Source?.Text ?? "nobody"))))}: {expected.Anchor}");
                if (!certainty)
                    lines.Add($"certainty: {expected.Id}: wanted {expected.Factuality}, found {same[0].Factuality}: {expected.Anchor}");
                if (expected.Quantity is not null && !quantity)
                    lines.Add($"quantity: {expected.Id}: {expected.Anchor}");
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"assertions {asked}, found {(double)found / asked:F3}, root right {(double)roots / asked:F3}, certainty right {(double)certainties / asked:F3}, quantities {quantities} of {quantified}"));
        foreach (var (kind, (sources, right, sure)) in classes)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind} {sources}, root right {(double)right / sources:F3}, certainty right {(double)sure / sources:F3}"));
        if (errors is not null)
            File.WriteAllLines(errors.FullName, lines);
        return 0;
    }

    // Those that cover most of the anchor; several when coordinated sources have one each. Null when none overlaps.
    private static List<Assertion>? Best(IReadOnlyList<Assertion> assertions, int start, int length)
    {
        if (start < 0)
            return null;
        var anchor = new TextSpan(start, start + length);
        var best = assertions.Where(a => a.Span.Overlaps(anchor)).GroupBy(a => a.Span)
            .OrderByDescending(g => Shared(g.Key, anchor)).ThenBy(g => g.Key.Length).FirstOrDefault();
        return best?.ToList();
    }

    private static int Shared(TextSpan one, TextSpan other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
}
