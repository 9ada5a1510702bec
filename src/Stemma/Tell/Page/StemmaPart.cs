using System.Collections.Immutable;
using System.Globalization;
using Stemma.Trace;

namespace Stemma.Tell.Page;

/// <summary>Who took from whom: the drawing, then every derivation in words with its evidence and passages.</summary>
internal static class StemmaPart
{
    /// <summary>How many derivations stand unfolded below the drawing.</summary>
    public const int MaxUnfolded = 20;

    public static void Write(HtmlWriter html, Story story)
    {
        using (html.In("section", ("id", "stemma")))
        {
            html.Leaf("h2", "Stemma");
            StemmaDrawing.Write(html, story);
            Independent(html, story);
            foreach (var lost in story.Dossier.LostSources)
                Write(html, story, lost);
            Derivations(html, story);
        }
    }

    private static void Derivations(HtmlWriter html, Story story)
    {
        var derivations = story.Dossier.Derivations;
        for (var i = 0; i < Math.Min(derivations.Length, MaxUnfolded); i++)
            Write(html, story, derivations[i], i);
        if (derivations.Length <= MaxUnfolded)
            return;

        using (html.In("details", ("class", "more")))
        {
            html.Leaf("summary", Words.Count(derivations.Length - MaxUnfolded, "further derivation"));
            for (var i = MaxUnfolded; i < derivations.Length; i++)
                Write(html, story, derivations[i], i);
        }
    }

    private static void Independent(HtmlWriter html, Story story)
    {
        var tied = story.Dossier.Derivations.SelectMany(d => new[] { d.From, d.To }).ToHashSet(StringComparer.Ordinal);
        var free = story.Dossier.Reports.Where(r => !tied.Contains(r.Report.Id)).ToList();
        if (free.Count == 0)
            return;

        using (html.In("p", ("class", "line")))
        {
            html.Text("Tied to no other report: ");
            foreach (var told in free)
            {
                Links.Report(html, told);
                html.Text(" ");
            }
        }
    }

    private static void Write(HtmlWriter html, Story story, LostSource lost)
    {
        using (html.In("article", ("id", Anchor.LostSource(lost.Id)), ("class", "taken")))
        {
            using (html.In("h3", ("class", "lost")))
            {
                html.Text("◌ lost source: ");
                if (lost.Name is { } name)
                    html.Said(Shortened.To(name, Shortened.Name));
                else
                    html.Text("without a name");
            }

            using (html.In("p", ("class", "line")))
            {
                html.Text("Reports that hang from it: ");
                foreach (var id in lost.Reports)
                {
                    Links.Report(html, story.Report(id));
                    html.Text(" ");
                }
            }

            Evidence(html, story, lost.Evidence);
        }
    }

    private static void Write(HtmlWriter html, Story story, Derivation derivation, int index)
    {
        using (html.In("article", ("id", Anchor.Derivation(index)), ("class", "taken")))
        {
            using (html.In("h3"))
            {
                Links.Report(html, story.Report(derivation.To));
                html.Text(derivation.Direction == Direction.Decided ? " taken from " : " shares text with ");
                Links.Witness(html, story, derivation.From);
                html.Leaf("span", Note(story, derivation), ("class", "note"));
            }

            Evidence(html, story, derivation.Evidence);
            Passages(html, story, derivation);
        }
    }

    private static string Note(Story story, Derivation derivation)
    {
        var note = " " + Words.Of(derivation.Kind)
            + ", confidence " + Code.Rounded(derivation.Confidence).ToString("0.###", CultureInfo.InvariantCulture);
        if (derivation.Direction == Direction.Undecided)
            note += ", direction undecided";
        return StemmaLayout.Share(story, derivation) is { } share
            ? note + ", " + share.ToString("0 %", CultureInfo.InvariantCulture) + " of " + story.Report(derivation.To).Siglum
            : note;
    }

    private static void Evidence(HtmlWriter html, Story story, ImmutableArray<Evidence> evidence)
    {
        using (html.In("ul", ("class", "plain")))
        {
            foreach (var piece in evidence)
            {
                using (html.In("li"))
                {
                    html.Leaf("span", Words.Of(piece.Code) + ": ", ("class", "note"));
                    html.Said(Shortened.To(piece.Detail, Shortened.Quote));
                    if (piece.Report is { } report && piece.Span is { } span)
                    {
                        html.Text(" ");
                        Links.Report(html, story.Report(report));
                        html.Text(" ");
                        Links.Passage(html, story, report, span);
                    }
                }
            }
        }
    }

    private static void Passages(HtmlWriter html, Story story, Derivation derivation)
    {
        if (derivation.Passages.IsEmpty)
            return;

        using (html.In("details", ("class", "more")))
        {
            html.Leaf("summary", Words.Count(derivation.Passages.Length, "passage"));
            using (html.In("ul", ("class", "pairs")))
            {
                foreach (var pair in derivation.Passages)
                {
                    using (html.In("li"))
                    {
                        Side(html, story, derivation.From, pair.From);
                        Side(html, story, derivation.To, pair.To);
                        html.Leaf(
                            "p",
                            string.Join(", ", pair.Changed.Select(Words.Of).Prepend(Words.Of(pair.Kind))),
                            ("class", "note"));
                    }
                }
            }
        }
    }

    private static void Side(HtmlWriter html, Story story, string report, Stemma.Text.TextSpan span)
    {
        using (html.In("p", ("class", "passage")))
        {
            Links.Report(html, story.Report(report));
            html.Text(" ");
            Links.Passage(html, story, report, span);
        }
    }
}
