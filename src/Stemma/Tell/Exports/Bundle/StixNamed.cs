using Stemma.Text;

namespace Stemma.Tell.Exports;

/// <summary>The actors and places that a report names, as far as they are objects of the bundle.</summary>
internal sealed class StixNamed(StixObjects objects)
{
    private readonly ILookup<string, string> _byReport = objects.Story.Dossier.Actors
        .SelectMany(actor => actor.Mentions.Select(mention => (mention.Report, Ref: objects.IdOf("identity", actor.Id))))
        .Concat(objects.Story.Dossier.Places.Where(StixIdentities.IsLocation)
            .SelectMany(place => place.Mentions.Select(mention => (mention.Report, Ref: objects.IdOf("location", place.Id)))))
        .ToLookup(pair => pair.Report, pair => pair.Ref, StringComparer.Ordinal);

    public IEnumerable<string> In(Report report) => _byReport[report.Id].Distinct(StringComparer.Ordinal);
}
