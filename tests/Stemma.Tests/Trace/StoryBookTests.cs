using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Stemma.Trace;
using Xunit;

namespace Stemma.Tests.Trace;

public sealed class StoryBookTests
{
    private static readonly LocalDate First = new(2034, 3, 1);

    /// <summary>Reports of few terms, near and far in time, some without a day, some the same: every rule decides something.</summary>
    private static readonly Gen<StoryTraits[]> Collections =
        from reports in (
            from terms in Gen.Choose(0, 11).ListOf()
            from day in Gen.Choose(-2, 40)
            from wording in Gen.Choose(0, 3)
            from dated in Gen.Choose(0, 7)
            select (terms, day: dated == 0 ? (int?)null : day, wording)).ListOf()
        select reports.Select((made, at) => Made(at, made.day, [.. made.terms], made.wording)).ToArray();

    [Fact]
    public void Stories_are_the_same_whatever_the_order_in_which_reports_come_in() => Prop.ForAll(
        (from reports in Collections
         from order in Gen.Shuffle(Enumerable.Range(0, reports.Length).ToArray())
         from batch in Gen.Choose(1, 5)
         select (reports, order, batch)).ToArbitrary(),
        made =>
        {
            var book = new StoryBook();
            var numbers = new Dictionary<int, int>();
            foreach (var batch in made.order.Chunk(made.batch))
            {
                foreach (var (report, number) in batch.Zip(book.Add([.. batch.Select(report => made.reports[report])])))
                    numbers[number] = report;
                book.Changes();
            }

            return Stories(book, numbers).SequenceEqual(Stories(made.reports));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_report_taken_out_leaves_the_stories_of_the_others_as_if_it_had_never_been() => Prop.ForAll(
        (from reports in Collections
         from kept in Gen.Elements(true, true, false).ArrayOf(reports.Length)
         select (reports, kept)).ToArbitrary(),
        made =>
        {
            var book = new StoryBook();
            var numbers = book.Add(made.reports).Select((number, report) => (number, report)).ToDictionary(entry => entry.number, entry => entry.report);
            book.Changes();
            for (var report = 0; report < made.reports.Length; report++)
            {
                if (!made.kept[report])
                    book.Remove(report);
            }

            book.Changes();
            StoryTraits[] left = [.. made.reports.Where((_, report) => made.kept[report])];
            int[] which = [.. Enumerable.Range(0, made.reports.Length).Where(report => made.kept[report])];
            return Stories(book, numbers).SequenceEqual(Stories(left, report => which[report]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_told_to_have_changed_makes_the_whole() => Prop.ForAll(
        Collections.ToArbitrary(),
        reports =>
        {
            var book = new StoryBook();
            var told = new Dictionary<int, (string Reports, string Widespread)>();
            var numbers = new Dictionary<int, int>();
            for (var report = 0; report < reports.Length; report++)
            {
                numbers[book.Add([reports[report]])[0]] = report;
                if (report % 3 == 2)
                    book.Remove(report - 1);
                var changes = book.Changes();
                foreach (var gone in changes.Gone)
                    told.Remove(gone);
                foreach (var story in changes.Changed)
                    told[story.Number] = Written(book, story.Reports, numbers);
            }

            return told.Values.Order().SequenceEqual(Now(book, numbers).Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_book_that_is_restored_goes_on_as_the_one_that_was_written_down() => Prop.ForAll(
        (from reports in Collections
         from before in Gen.Choose(0, reports.Length)
         select (reports, before)).ToArbitrary(),
        made =>
        {
            var book = new StoryBook();
            book.Add(made.reports[..made.before]);
            book.Changes();
            var restored = StoryBook.Restored(
                [.. Enumerable.Range(0, made.before).Select(report => (made.reports[report], book.HoldOf(report)))],
                book.All().SelectMany(story => story.Reports).SelectMany(book.WidespreadIn).ToHashSet());
            var numbers = Enumerable.Range(0, made.reports.Length).ToDictionary(report => report, report => report);
            var same = Stories(book, numbers).SequenceEqual(Stories(restored, numbers));
            book.Add(made.reports[made.before..]);
            restored.Add(made.reports[made.before..]);
            return same && Told(book.Changes(), book, numbers).SequenceEqual(Told(restored.Changes(), restored, numbers)) && Stories(book, numbers).SequenceEqual(Stories(restored, numbers));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wording_that_runs_through_three_stories_is_widespread_and_no_longer_when_one_is_taken_out()
    {
        var book = new StoryBook();
        book.Add([Made(0, 1, [1, 2], 1), Made(1, 1, [3, 4], 1), Made(2, 1, [5, 6], 1), Made(3, 1, [7, 8], 2)]);
        book.Changes();

        Assert.Equal([10UL], book.WidespreadIn(0));
        Assert.Empty(book.WidespreadIn(3));

        book.Remove(1);
        Assert.Equal([[0], [2]], book.Changes().Changed.Select(story => story.Reports.AsEnumerable()));
        Assert.Empty(book.WidespreadIn(0));
    }

    [Fact]
    public void The_words_between_two_widespread_prints_are_marked_and_no_others()
    {
        var report = Invented.Report("r1", "background");
        var vocabulary = new Vocabulary();
        var words = WitnessReader.WordsOf(report.Parsed, 0, vocabulary).ToArray();
        var prints = Widespread.PrintsOf(words, vocabulary);

        Assert.All(Widespread.Marked(words, vocabulary, prints.ToHashSet()).SkipWhile(word => !word.IsWidespread).Reverse().SkipWhile(word => !word.IsWidespread), word => Assert.True(word.IsWidespread));
        Assert.Equal(Shingles.Length, Widespread.Marked(words, vocabulary, prints.Take(1).ToHashSet()).Count(word => word.IsWidespread));
        Assert.DoesNotContain(Widespread.Marked(words, vocabulary, new HashSet<ulong>()), word => word.IsWidespread);
    }

    private static StoryTraits Made(int at, int? day, ImmutableArray<int> terms, int wording)
    {
        var distinct = terms.Distinct().Order().ToArray();
        var weight = (ushort)(StoryTerms.Length / Math.Sqrt(Math.Max(1, distinct.Length)));
        return new StoryTraits(
            new StoryPlace(day is { } known ? First.PlusDays(known) : null, $"{at:D4}"),
            new StoryTerms([.. distinct.Select(term => (uint)term)], [.. distinct.Select(_ => weight)]),
            wording == 0 ? [] : [.. Enumerable.Range(0, 1).Select(print => (ulong)(10 * wording + print))]);
    }

    private static IEnumerable<string> Told(StoryChanges changes, StoryBook book, Dictionary<int, int> numbers) =>
        changes.Changed.Select(story => Written(book, story.Reports, numbers).ToString()).Order(StringComparer.Ordinal);

    private static List<string> Stories(IReadOnlyList<StoryTraits> reports, Func<int, int>? name = null)
    {
        var book = new StoryBook();
        var numbers = book.Add(reports).ToDictionary(number => number, number => name?.Invoke(number) ?? number);
        book.Changes();
        return Stories(book, numbers);
    }

    private static List<string> Stories(StoryBook book, Dictionary<int, int> numbers) => [.. Now(book, numbers).Select(story => $"{story.Reports} {story.Widespread}").Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Reports, string Widespread)> Now(StoryBook book, Dictionary<int, int> numbers) =>
        book.All().Select(story => Written(book, story.Reports, numbers));

    private static (string Reports, string Widespread) Written(StoryBook book, ImmutableArray<int> reports, Dictionary<int, int> numbers) =>
        (string.Join(',', reports.Select(report => numbers[report])), string.Join(',', reports.SelectMany(book.WidespreadIn).Distinct().Order()));
}
