using System.CommandLine;
using System.Globalization;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Train.Evaluate;

/// <summary>"eval facts": how many pages' titles and days of publication are what a reader of the page says they are.</summary>
internal static class FactsEvaluation
{
    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Required = true, Description = "A folder with html/*.html.gz." };
        var labels = new Option<FileInfo>("--labels") { Required = true, Description = "What the titles and days are; its head documents its form." };
        var pages = new Option<bool>("--pages") { Description = "Print every page, not the misses alone." };
        var command = new Command("facts", "Score titles and days of publication on labelled pages.") { data, labels, pages };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(labels)!, parsed.GetValue(pages)));
        return command;
    }

    /// <summary>"eval title-hash".</summary>
    public static Command HashCommand()
    {
        var title = new Argument<string>("title") { Description = "A title as a reader sees it." };
        var command = new Command("title-hash", "Print what stands for a title in the labels.") { title };
        command.SetAction(parsed => Console.WriteLine(PageLabel.HashOf(parsed.GetValue(title)!)));
        return command;
    }

    private static int Run(DirectoryInfo data, FileInfo labels, bool each)
    {
        var titles = new Tally();
        var days = new Tally();
        int undated = 0, falseDays = 0;
        var files = Directory.GetFiles(Path.Combine(data.FullName, "html"), "*.html.gz").ToDictionary(f => Path.GetFileName(f)[..PageLabel.IdLength]);
        foreach (PageLabel label in PageLabel.Read(labels.FullName))
        {
            var outcome = Reader.Read(new Stemma.Read.Capture(label.Id + ".html.gz", File.ReadAllBytes(files[label.Id]), GivenMetadata.None), "r1");
            string? title = outcome.Report?.Title;
            Publication published = outcome.Report?.Published ?? Publication.Unknown;
            bool titleRight = title is not null && label.Titles.Contains(PageLabel.HashOf(title));
            bool dayRight = published.Day is { } day ? label.Days.Contains(day) : label.Days.IsEmpty;
            if (!label.Titles.IsEmpty)
                titles.Count(titleRight);
            if (!label.Days.IsEmpty)
                days.Count(dayRight);
            else
                (undated, falseDays) = (undated + 1, falseDays + (dayRight ? 0 : 1));
            if (each || !titleRight || !dayRight)
            {
                Console.WriteLine($"{label.Id} {(titleRight ? "title right" : "TITLE WRONG")}: {title ?? "none"}");
                Console.WriteLine($"                 {(dayRight ? "day right" : "DAY WRONG")}: {Shown(published)}; labelled {Shown(label)}");
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"titles {titles.Share:F4} ({titles}) days {days.Share:F4} ({days}) false days {falseDays} of {undated} pages without one"));
        return 0;
    }

    private static string Shown(Publication published) =>
        $"{published.Day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "none"} ({published.Precision}, {published.Basis})";

    private static string Shown(PageLabel label) =>
        label.Days.IsEmpty ? "none" : string.Join(" or ", label.Days.Select(d => d.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)));

    private sealed class Tally
    {
        private int _right;
        private int _all;

        public double Share => _all == 0 ? 1 : (double)_right / _all;

        public void Count(bool right) => (_right, _all) = (_right + (right ? 1 : 0), _all + 1);

        public override string ToString() => $"{_right} of {_all}";
    }
}
