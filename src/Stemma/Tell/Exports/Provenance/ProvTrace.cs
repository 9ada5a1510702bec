using System.Globalization;
using Stemma.Trace;

namespace Stemma.Tell.Exports;

/// <summary>Who took what from whom. What is undecided is a likeness of two, never a derivation.</summary>
internal sealed class ProvTrace
{
    private readonly StoryIndex _story;
    private readonly ILookup<string, Derivation> _taken;
    private readonly ILookup<string, string> _sharing;

    public ProvTrace(StoryIndex story)
    {
        _story = story;
        _taken = story.Dossier.Derivations.Where(d => d.Direction == Direction.Decided).ToLookup(d => d.To, StringComparer.Ordinal);
        _sharing = Undecided
            .SelectMany(d => new[] { (Id: d.From, Other: d.To), (Id: d.To, Other: d.From) })
            .Distinct()
            .ToLookup(pair => pair.Id, pair => pair.Other, StringComparer.Ordinal);
    }

    private IEnumerable<Derivation> Undecided => _story.Dossier.Derivations.Where(d => d.Direction == Direction.Undecided);

    public IEnumerable<ProvTie> TiesOf(string report) => _taken[report]
        .Select(d => new ProvTie(
            IsRevision(d) ? ProvRelation.Revised : ProvRelation.Derived,
            d.From,
            "st:" + Code.Of(d.Kind),
            [
                ("st:confidence", Confidence(d)),
                .. d.Evidence.Select(e => ("st:evidence", new ProvValue(Written(e), ProvForm.Text))),
            ]));

    /// <summary>Ids of the reports and lost sources that a report shares text with, neither known to have taken it from the other.</summary>
    public IEnumerable<string> SharingWith(string id) => _sharing[id];

    public IEnumerable<ProvNode> Nodes()
    {
        foreach (var lost in _story.Dossier.LostSources)
        {
            yield return new ProvNode(lost.Id, ProvKind.Entity, "st:LostSource")
                .With("st:name", lost.Name)
                .WithEach("st:sharesTextWith", SharingWith(lost.Id), ProvForm.Id)
                .WithEach("st:evidence", lost.Evidence.Select(Written));
        }

        var number = 0;
        foreach (var shared in Undecided)
        {
            yield return new ProvNode("shared" + Code.Of(++number), ProvKind.Entity, "st:SharedText")
                .With("st:kind", Code.Of(shared.Kind))
                .With("st:confidence", Confidence(shared))
                .WithEach("st:between", [shared.From, shared.To], ProvForm.Id)
                .WithEach("st:evidence", shared.Evidence.Select(Written))
                .Tied(ProvRelation.Generated, ProvStory.Run);
        }
    }

    /// <summary>Two captures of one address: what the dossier knows of versions.</summary>
    private bool IsRevision(Derivation derivation) =>
        _story.Reports.TryGetValue(derivation.From, out var parent)
        && _story.Reports.TryGetValue(derivation.To, out var child)
        && WebIri.IsValid(child.Report.Uri)
        && parent.Report.Uri == child.Report.Uri;

    private static ProvValue Confidence(Derivation derivation)
    {
        var number = (decimal)Code.Rounded(derivation.Confidence);
        return new ProvValue(number.ToString("0.0##", CultureInfo.InvariantCulture), ProvForm.Decimal);
    }

    private static string Written(Evidence evidence) => $"{evidence.Code}: {evidence.Detail}";
}
