using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Read;

namespace Stemma.Train.Evaluate;

/// <summary>"eval aliases": mentions by the names of known sets, together or apart.</summary>
internal static class AliasEvaluation
{
    public static Command Command()
    {
        var seeds = new Option<DirectoryInfo>("--seeds") { Required = true, Description = "A folder of scraped texts, linked as one story." };
        var gold = new Option<FileInfo>("--gold") { Required = true, Description = "JSON: \"aliases\", the names of each actor." };
        var list = new Option<bool>("--list") { Description = "Print every actor with its names." };
        var command = new Command("aliases", "Scores pairs of mentions whose names are one actor's or two's.") { seeds, gold, list };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(seeds), parsed.GetRequiredValue(gold), parsed.GetValue(list), Console.Out));
        return command;
    }

    private static int Run(DirectoryInfo seeds, FileInfo file, bool list, TextWriter output)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
        var setOf = json.RootElement.GetProperty("aliases").EnumerateObject()
            .SelectMany(set => set.Value.EnumerateArray().Select(alias => (Alias: alias.GetString()!, Set: set.Name)))
            .DistinctBy(entry => entry.Alias, StringComparer.OrdinalIgnoreCase).ToDictionary(entry => entry.Alias, entry => entry.Set, StringComparer.OrdinalIgnoreCase);
        using var knowledge = Knowledge.Shipped();
        var story = Linker.Link([.. Read(seeds)], knowledge);
        var mentions = story.Actors
            .SelectMany(actor => actor.Mentions.Select(mention => (Actor: actor.Id, Set: SetOf(mention.Text, actor, setOf), Mention: mention)))
            .Where(entry => entry.Set is not null).ToList();
        var (together, apart, wrong) = (0, 0, 0);
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var j = i + 1; j < mentions.Count; j++)
            {
                var (same, one) = (mentions[i].Set == mentions[j].Set, mentions[i].Actor == mentions[j].Actor);
                together += same && one ? 1 : 0;
                apart += same && !one ? 1 : 0;
                wrong += !same && one ? 1 : 0;
            }
        }

        foreach (var set in mentions.GroupBy(entry => entry.Set).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{set.Key}: {set.Count()} mentions: {string.Join("; ", set.GroupBy(entry => entry.Actor).Select(group => $"{group.Key} ({string.Join(", ", group.Select(entry => entry.Mention.Text.ReplaceLineEndings(" ")).Distinct())})"))}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs rightly together {together} of {together + apart}, wrongly together {wrong}"));
        foreach (var actor in list ? story.Actors : [])
            output.WriteLine($"{actor.Id} {actor.Kind} {actor.Known} {actor.Country}: {string.Join(" | ", actor.Mentions.Select(m => $"{m.Text.ReplaceLineEndings(" ")} [{m.Rule}]").Distinct())}");
        foreach (var place in list ? story.Places : [])
            output.WriteLine($"{place.Id} {place.GeoNames} {place.Country} {string.Join('/', place.Admin)}: {string.Join(" | ", place.Mentions.Select(m => $"{m.Text} {m.Precision} [{m.Rule}]").Distinct())}");
        return 0;
    }

    private static IEnumerable<ExtractedReport> Read(DirectoryInfo seeds)
    {
        var parser = Parser.Load();
        var number = 0;
        foreach (var file in seeds.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (Reader.Read(new Capture(file.Name, File.ReadAllBytes(file.FullName), GivenMetadata.None), $"r{++number}").Report is { } report)
                yield return Extractor.Extract(parser.Parse(report));
        }
    }

    /// <summary>The mention is an alias, or holds the one name its actor goes by there.</summary>
    private static string? SetOf(string text, Actor actor, Dictionary<string, string> setOf)
    {
        var bare = text.ReplaceLineEndings(" ").Trim();
        if (setOf.TryGetValue(bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare, out var set))
            return set;
        return actor.Names.Where(name => setOf.ContainsKey(name) && bare.EndsWith(name, StringComparison.Ordinal)).Select(name => setOf[name]).FirstOrDefault();
    }
}
