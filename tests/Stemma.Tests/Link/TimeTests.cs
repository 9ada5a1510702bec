using Stemma.Extract;
using Stemma.Link;
using Stemma.Link.Times;
using Stemma.Tests.Given;
using Stemma.Tests.House;
using Xunit;

namespace Stemma.Tests.Link;

public sealed class TimeTests
{
    public static TheoryData<string, string, string, string, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string, string>();
            foreach (var row in CaseFile.Rows("Link", "times.tsv", 7))
                data.Add(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Time_words_fall_on_days(
        string words, string published, string tense, string start, string end, string precision, string basis)
    {
        var report = new GivenReport("r1", $"The tugs/ns sailed/v:sail {words}.", published == "-" ? null : published)
            .Says("The tugs sailed")
            .Tells(PloverCode.Mobilize, "sail", time: words)
            .With(tense: Enum.Parse<EventTense>(tense, ignoreCase: true));

        var placed = Assert.Single(Linker.Link([report.Extracted], World.Knowledge).Times);

        Assert.Equal(new PlacedTime("r1", report.At(words), words, Days.ParseOrNone(start), Days.ParseOrNone(end), precision, basis), placed with { Type = null, Value = null, Mod = null });
    }

    public static TheoryData<string> Labelled =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "bench", "link", "times.tsv")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Labelled))]
    public void A_labelled_expression_has_its_value(string row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var columns = row.Split('\t');
        var expression = columns[0][(columns[0].IndexOf('[', StringComparison.Ordinal) + 1)..columns[0].IndexOf(']', StringComparison.Ordinal)];

        var value = TimeGrammar.Read(expression, Days.ParseOrNone(columns[1]), ahead: columns[2] == "future");

        Assert.NotNull(value);
        Assert.Equal((columns[3], columns[4], columns[5]), (value.Type, value.Value, value.Mod ?? "-"));
        Assert.Equal((Days.ParseOrNone(columns[6]), Days.ParseOrNone(columns[7])), (value.Start, value.End));
    }

    [Fact]
    public void What_is_longer_than_an_expression_can_be_is_read_up_to_a_bound()
    {
        var far = string.Concat(Enumerable.Repeat("harbour ", TimeWord.Most));
        Assert.NotNull(TimeGrammar.Read(far[.."harbour ".Length] + "yesterday", null, ahead: false));
        Assert.Null(TimeGrammar.Read(far + "yesterday", null, ahead: false));
    }

    [Fact]
    public void One_time_told_of_two_events_is_placed_once()
    {
        var report = new GivenReport("r1", "The tugs/ns sailed/v:sail and the barges/ns sank/v:sink on Sunday.", "2031-05-07")
            .Says("The tugs sailed").Tells(PloverCode.Mobilize, "sail", time: "on Sunday")
            .Says("the barges sank").Tells(PloverCode.Assault, "sink", time: "on Sunday");

        var story = Linker.Link([report.Extracted], World.Knowledge);

        var placed = Assert.Single(story.Times);
        Assert.All(report.Extracted.Assertions, said => Assert.Same(placed, story.TimeOf(said.Event!.Time!)));
    }
}
