using NodaTime;

namespace Stemma.Trace;

/// <summary>
/// Sorts reports into stories as they come in: a report joins the story to whose reports it is alike on the average, and
/// two stories that it brings together and that are alike on the average become one. Cosine of term weights; group-average
/// linkage as in topic detection (Allan 2002, chapter 1).
/// </summary>
internal sealed class StorySorter
{
    /// <summary>The average likeness from which reports are of one story. Reports of one event seldom lie below it, reports of the same war on other days mostly do.</summary>
    private const double Alike = 0.13;

    /// <summary>Days between two reports after which their likeness counts 1/e, and what it counts at least, however far apart.</summary>
    private const double DaysOfStory = 14;
    private const double FarShare = 0.25;

    /// <summary>A term in more stories than this calls up none of them.</summary>
    public const int MaxStoriesOfTerm = 128;

    /// <summary>Stories compared to a report at most, those that share most of its terms first.</summary>
    public const int MaxStoriesCompared = 32;

    private readonly List<StoryDraft> _drafts = [];
    private readonly List<int> _storyOf = [];
    private readonly Dictionary<int, List<StoryDraft>> _byTerm = [];

    /// <summary>The number of the story of a report; stories that became one keep the number of the first.</summary>
    public int Of(int report) => Current(_drafts[_storyOf[report]]).Number;

    /// <param name="report">Place in report order: reports come in without gaps.</param>
    /// <param name="day">Of its publication; null when not known.</param>
    /// <returns>The number of its story, which may change when stories become one.</returns>
    public int Add(int report, StoryTerms terms, LocalDate? day)
    {
        var alike = Candidates(terms)
            .Select(draft => (Draft: draft, Likeness: draft.LikenessTo(terms) * Nearness(draft.DaysTo(day))))
            .Where(entry => entry.Likeness >= Alike)
            .OrderByDescending(entry => entry.Likeness)
            .ThenBy(entry => entry.Draft.Number)
            .ToList();
        var story = alike.Count > 0 ? alike[0].Draft : New();
        story.Take(report, terms, day);
        _storyOf.Add(story.Number);
        foreach (var (term, _) in terms.Weights)
            List(term, story);
        foreach (var (other, _) in alike.Skip(1))
        {
            if (story.LikenessTo(other) * Nearness(story.DaysTo(other)) >= Alike)
                story = Join(story, other);
        }

        return story.Number;
    }

    /// <summary>Makes the stories of two reports one.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (Current(_drafts[_storyOf[one]]), Current(_drafts[_storyOf[other]]));
        if (!ReferenceEquals(first, second))
            Join(first, second);
    }

    /// <summary>The reports of a story, in report order.</summary>
    public IReadOnlyList<int> ReportsOf(int story) => Current(_drafts[story]).Reports;

    /// <summary>The numbers of all stories, in the order of their first reports.</summary>
    public IEnumerable<int> All() =>
        _drafts.Where(draft => draft.Into is null).OrderBy(draft => draft.Reports[0]).Select(draft => draft.Number);

    private static double Nearness(int days) => Math.Max(FarShare, Math.Exp(-days / DaysOfStory));

    private StoryDraft New()
    {
        var draft = new StoryDraft(_drafts.Count);
        _drafts.Add(draft);
        return draft;
    }

    private IEnumerable<StoryDraft> Candidates(StoryTerms terms)
    {
        var shared = new Dictionary<StoryDraft, double>();
        foreach (var (term, weight) in terms.Weights)
        {
            if (!_byTerm.TryGetValue(term, out var stories) || stories.Count > MaxStoriesOfTerm)
                continue;
            foreach (var draft in stories.Select(Current).Distinct())
                shared[draft] = shared.GetValueOrDefault(draft) + weight;
        }

        return shared.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Number).Take(MaxStoriesCompared).Select(entry => entry.Key);
    }

    private void List(int term, StoryDraft story)
    {
        if (!_byTerm.TryGetValue(term, out var stories))
            _byTerm.Add(term, stories = []);
        if (stories.Count <= MaxStoriesOfTerm && !stories.Exists(listed => ReferenceEquals(Current(listed), story)))
            stories.Add(story);
    }

    private static StoryDraft Join(StoryDraft one, StoryDraft other)
    {
        var (first, second) = one.Number < other.Number ? (one, other) : (other, one);
        first.Take(second);
        return first;
    }

    private static StoryDraft Current(StoryDraft draft)
    {
        while (draft.Into is { } into)
            draft = into;
        return draft;
    }
}
