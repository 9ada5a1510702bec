using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Link.Names;
using Stemma.Parse;
using Stemma.Train.Extract;

namespace Stemma.Train.Evaluate;

/// <summary>"eval locations": where the event of a report happened, against the readers of FA-KES, who gave a governorate; and how fast Link is.</summary>
internal static class LocationEvaluation
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with fa-kes.", Required = true };
        var command = new Command("locations", "Scores the place of a report's event, and tells how fast links are made.") { data };
        command.SetAction(parsed => Run(Path.Combine(parsed.GetRequiredValue(data).FullName, "fa-kes", "fa-kes-dev.csv"), Console.Out));
        return command;
    }

    private static int Run(string file, TextWriter output)
    {
        var parser = Parser.Load();
        using var knowledge = Knowledge.Shipped();
        var reports = ReadAll(file).ToList();
        var number = 0;
        var parsed = reports.ConvertAll(report => parser.Parse(PlainReport.Of(report.Text, report.Id) with { Id = $"r{++number}" }));
        var extracted = parsed.ConvertAll(Extractor.Extract);
        var right = 0;
        for (var i = 0; i < reports.Count; i++)
        {
            var linked = Linker.Link([extracted[i]], knowledge);
            var place = EventPlace(linked);
            if (place is not null && Holds(place, reports[i].Location))
                right++;
            else
                output.WriteLine($"{reports[i].Id}: wanted {reports[i].Location}, found {place?.Name ?? "none"} ({string.Join('/', place?.Admin ?? [])}); {string.Join("; ", linked.Places.Select(p => $"{p.Name} {p.Admin.LastOrDefault()} {p.Mentions.Length}"))}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reports {reports.Count}, location right {(double)right / reports.Count:F3}"));
        var alone = Best(() =>
        {
            foreach (var report in extracted)
                Linker.Link([report], knowledge);
        });
        var story = Best(() => Linker.Link([.. extracted], knowledge));
        var extract = Best(() =>
        {
            foreach (var report in parsed)
                Extractor.Extract(report);
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time of Link / time of Extract, each alone {alone / extract:F2}, as one story {story / extract:F2}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reports/s after Extract, each alone {reports.Count / alone.TotalSeconds:F0}, as one story {reports.Count / story.TotalSeconds:F0}"));
        return 0;
    }

    /// <summary>The fastest of many turns: the first ones compile the code.</summary>
    private static TimeSpan Best(Action work)
    {
        var (best, all) = (TimeSpan.MaxValue, Stopwatch.StartNew());
        while (all.Elapsed < Measured)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    /// <summary>
    /// Of the places of the assaults told in the lead, else of all assaults, else of all events, else of all that are named: the one whose division is
    /// named most.
    /// </summary>
    private static Place? EventPlace(LinkedStory story)
    {
        var byId = story.Places.ToDictionary(place => place.Id, StringComparer.Ordinal);
        var events = story.Reports[0].Assertions.Where(assertion => assertion.Event is not null).ToList();
        var assaults = events.Where(assertion => assertion.Event!.Code == PloverCode.Assault).ToList();
        foreach (var told in (IEnumerable<Assertion>[])[assaults.Where(assertion => assertion.Sentence < Lead), assaults, events])
        {
            var places = told.SelectMany(assertion => assertion.Event!.Places).Select(story.PlaceOf).OfType<string>().Select(id => byId[id]).Where(place => place.Admin.Length > 0);
            if (places.MaxBy(Weight) is { } most)
                return most;
        }

        return story.Places.OrderByDescending(place => place.Admin.Length > 0).ThenByDescending(place => place.Mentions.Length).FirstOrDefault();

        int Weight(Place place) => story.Places.Where(other => Division(other) == Division(place)).Sum(other => other.Mentions.Length);
    }

    /// <summary>Sentences in which a report tells what it is about.</summary>
    private const int Lead = 4;

    private static string Division(Place place) => place.Admin.Length > 1 ? place.Admin[1] : place.Name;

    private static bool Holds(Place place, string location) =>
        place.Admin.Append(place.Name).Any(name => IsLike(name.Replace(" Governorate", "", StringComparison.Ordinal), location)) || (location == "damascus" && place.Admin.Contains(AroundDamascus));

    /// <summary>The readers were given no governorate of that name: Damascus holds it.</summary>
    private const string AroundDamascus = "Rif-dimashq";

    private static bool IsLike(string one, string other) => Letters(one).Any(first => Letters(other).Any(second => Sounds.Compare(first, second, longVowels: false) >= SpellingMatch.Near));

    private static IEnumerable<string> Letters(string name) => PlaceLetters.Of(name);

    private static IEnumerable<(string Id, string Text, string Location)> ReadAll(string file)
    {
        using var reader = CsvReader.FromFile(file);
        reader.ReadHeader();
        while (reader.Read())
            yield return (reader.GetString("unit_id"), reader.GetString("article_content"), reader.GetString("location"));
    }
}
