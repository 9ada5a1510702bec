using System.Text.RegularExpressions;
using NodaTime;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>When a page was published: its linked data, its head, its marked times, its lines about the headline, its address.</summary>
internal static partial class PageDate
{
    private static readonly string[] FirstNames = ["article:published_time", "og:article:published_time", "article:published", "datePublished"];

    /// <summary>UTF-16 code units; no longer name speaks of a date.</summary>
    private const int MaxName = 80;

    /// <summary>UTF-16 code units of source between the headline and a time that is not said to be of anything.</summary>
    private const int Near = 6_000;

    /// <param name="addresses">Where the page stands, surest first.</param>
    /// <param name="heading">The headline; null when it is not found.</param>
    public static Publication Of(string html, PageSigns signs, LinkedArticle? linked, LinkedArticle? page, IEnumerable<string> addresses, (int Start, int End)? heading)
    {
        var evidence = new List<DayEvidence>();
        var hints = new List<DayEvidence>();
        Add(evidence, linked?.Published);
        foreach (string name in FirstNames)
            Add(evidence, signs.Meta(name));
        foreach (var (name, content) in signs.Named)
        {
            if (name.Length > MaxName || content.Length > MachineTime.MaxLength || !content.Any(char.IsDigit))
                continue;
            if (ChangedName().IsMatch(name))
                Add(hints, content);
            else if (PublishedName().IsMatch(name))
                Add(evidence, content);
        }

        Add(evidence, page?.Published);
        Add(hints, linked?.Changed ?? page?.Changed);
        AddMoments(signs, heading?.Start, evidence, hints);
        Add(evidence, linked?.Created);
        var lines = heading is { } at ? PageLines.Around(html, at.Start, at.End).SelectMany(LineDate.In).ToList() : [];
        evidence.AddRange(lines.Where(d => d.Says == PageMomentKind.Published).Select(d => d.Evidence));
        string? dated = addresses.FirstOrDefault(a => WrittenDate.InAddress(a) is not null);
        if (dated is not null && WrittenDate.InAddress(dated) is { } day)
            evidence.Add(new(day, null, null, PublicationBasis.Url, dated));
        evidence.AddRange(lines.Where(d => d is { Says: PageMomentKind.Unsaid, IsProse: false }).Select(d => d.Evidence).Take(1));
        hints.AddRange(lines.Where(d => d.Says == PageMomentKind.Changed).Select(d => d.Evidence));
        AddMonths(addresses, evidence, hints);
        if (evidence.Count == 0)
            evidence.AddRange(lines.Where(d => d.Says == PageMomentKind.Changed).Select(d => d.Evidence).Take(1));
        return PublicationChoice.Of(evidence, hints);
    }

    private static void Add(List<DayEvidence> evidence, string? value)
    {
        if (value is not null && MachineTime.Parse(value, PublicationBasis.Metadata) is { } found)
            evidence.Add(found);
    }

    /// <summary>Elements said to give the publication, then the nearest to the headline that says nothing, then those of creation.</summary>
    private static void AddMoments(PageSigns signs, int? heading, List<DayEvidence> evidence, List<DayEvidence> hints)
    {
        foreach (PageMoment moment in signs.Moments.Where(m => m.Says == PageMomentKind.Published).Take(2))
            Add(evidence, moment.Value);
        if (heading is { } start)
        {
            PageMoment? near = signs.Moments.Where(m => m.Says == PageMomentKind.Unsaid && Distance(m, start) <= Near && MachineTime.Parse(m.Value, PublicationBasis.Metadata) is not null)
                .MinBy(m => Distance(m, start));
            Add(evidence, near?.Value);
        }

        Add(evidence, signs.Moments.Find(m => m.Says == PageMomentKind.Created)?.Value);
        foreach (PageMoment moment in signs.Moments.Where(m => m.Says == PageMomentKind.Changed).Take(2))
            Add(hints, moment.Value);
    }

    /// <summary>What stands before the headline counts as twice as far.</summary>
    private static int Distance(PageMoment moment, int heading) =>
        moment.Start >= heading ? moment.Start - heading : 2 * (heading - moment.Start);

    /// <summary>An address with a year and a month tells which of two days is meant.</summary>
    private static void AddMonths(IEnumerable<string> addresses, List<DayEvidence> evidence, List<DayEvidence> hints)
    {
        foreach (string address in addresses)
        {
            if (WrittenDate.MonthInAddress(address) is not { } month)
                continue;
            foreach (DayEvidence open in evidence.Where(e => !e.IsSure))
            {
                foreach (LocalDate day in (LocalDate[])[open.Day, open.Other!.Value])
                {
                    if (day.Year == month.Year && day.Month == month.Month)
                        hints.Add(new(day, null, null, PublicationBasis.Url, address));
                }
            }
        }
    }

    /// <summary>Names of the head that speak of publication, whoever made them up: "parsely-pub-date", "sailthru.date", "DC.date.issued".</summary>
    [GeneratedRegex(@"^(?!.*(?:image|video|event|start|end|birth|photo))(?:.*(?:pub|publish|published|publication|issued|posted|post|original|release|created?)[^a-z]*(?:date|time|at|on)s?|.*date[^a-z]?(?:pub|publish|published|issued|posted|original|created)|(?:dc\.|dcterms\.|sailthru\.|citation_|article[._-])?date|pubdate|dc(?:terms)?\.(?:date\.)?(?:issued|created)|cxenseparse:recs:publishtime)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PublishedName();

    [GeneratedRegex("modif|updat|revis|changed|expir|edited", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ChangedName();
}
