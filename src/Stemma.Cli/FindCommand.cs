using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Stemma.Cli.Terminal;
using Stemma.Keep;
using Stemma.Text;

namespace Stemma.Cli;

/// <summary>The passages of a collection in which words stand.</summary>
internal sealed class FindCommand : Command
{
    public const string Example = "stemma find harbour \"at least\" --in coverage.stemma";

    private const int DefaultMost = 20;
    private const int HighestMost = 1000;

    /// <summary>Columns of a passage before the first hit, on one line of a terminal.</summary>
    private const int BeforeHit = 24;

    private readonly Surroundings _surroundings;
    private readonly Argument<string[]> _words = new("WORDS")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Words, or beginnings of words, that all stand in one paragraph. One with spaces in it is a phrase and stands as it is.",
    };

    private readonly Option<string> _in = new("--in") { HelpName = "COLLECTION", Description = CollectionPlace.Description, Required = true };
    private readonly Option<int> _most = new("--most") { HelpName = "N", Description = $"Passages that are shown, 1 to {HighestMost}.", DefaultValueFactory = _ => DefaultMost };
    private readonly Option<bool> _jsonl = new("--jsonl") { Description = "Write one JSON object a line: report, uri, outlet, published, start, end, quote, hits." };

    public FindCommand(Surroundings surroundings)
        : base("find", "Shows the passages of a collection in which words stand, in the order of publication.")
    {
        _surroundings = surroundings;
        _most.Validators.Add(most =>
        {
            if (most.GetValueOrDefault<int>() is < 1 or > HighestMost)
                most.AddError(FormattableString.Invariant($"--most is 1 to {HighestMost}."));
        });
        Add(_words);
        Add(_in);
        Add(_most);
        Add(_jsonl);
        SetAction((parsed, ct) => Task.Run(() => Run(parsed, ct), ct));
    }

    private int Run(ParseResult parsed, CancellationToken ct)
    {
        var place = parsed.GetRequiredValue(_in);
        var (collection, fault) = Collection.Open(place);
        if (fault == KeepFault.ReadOnly)
            (collection, fault) = Collection.OpenToRead(place);
        if (collection is null)
            return Complaint.Refuse(_surroundings, place, fault!);

        using (collection)
        {
            var question = string.Join(' ', parsed.GetRequiredValue(_words).Select(word => word.Any(char.IsWhiteSpace) ? $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\"" : word));
            var (found, areMore, refused) = StageBars.Show(
                _surroundings, progress => collection.FindPassages(question, parsed.GetValue(_most), new JourneyOptions { Progress = progress }, ct));
            if (refused is not null)
                return Complaint.Refuse(_surroundings, place, refused);
            if (parsed.GetValue(_jsonl))
                WriteLines(found);
            else
                Show(found);
            if (areMore)
                Complaint.Write(_surroundings, "there are more passages; raise --most, or name more words.");
            if (found.IsEmpty)
                Complaint.Write(_surroundings, "no paragraph holds all of it.");
            return ExitCode.Done;
        }
    }

    private void Show(ImmutableArray<KeptPassage> found)
    {
        var lines = new Lines(_surroundings);
        foreach (var ofReport in found.GroupBy(passage => passage.Report.Id))
        {
            var report = ofReport.First().Report;
            lines.Heading(string.Join(" · ", ((string?[])[report.Outlet?.Name, DayOf(report), report.Uri]).OfType<string>()));
            foreach (var passage in ofReport)
                lines.Quotation("  ", FromHit(passage), passage.Span.Start.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>So that the first hit is seen on one line.</summary>
    private static string FromHit(KeptPassage passage)
    {
        var text = passage.Span.Of(passage.Report.Text);
        var at = passage.Hits[0].Start - passage.Span.Start;
        if (at <= BeforeHit)
            return text;
        var start = text.IndexOf(' ', at - BeforeHit);
        return start < 0 || start >= at ? "…" + text[(char.IsLowSurrogate(text[at]) ? at - 1 : at)..] : "…" + text[(start + 1)..];
    }

    private void WriteLines(ImmutableArray<KeptPassage> found)
    {
        foreach (var passage in found)
        {
            using (var json = new Utf8JsonWriter(_surroundings.Output))
            {
                json.WriteStartObject();
                json.WriteString("report", passage.Report.Id);
                json.WriteString("uri", passage.Report.Uri);
                json.WriteString("outlet", passage.Report.Outlet?.Name);
                json.WriteString("published", DayOf(passage.Report));
                json.WriteNumber("start", passage.Span.Start);
                json.WriteNumber("end", passage.Span.End);
                json.WriteString("quote", passage.Span.Of(passage.Report.Text));
                json.WriteStartArray("hits");
                foreach (var hit in passage.Hits)
                {
                    json.WriteStartObject();
                    json.WriteNumber("start", hit.Start);
                    json.WriteNumber("end", hit.End);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            _surroundings.Output.WriteByte((byte)'\n');
        }
    }

    private static string? DayOf(Report report) => report.Published.Day is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
