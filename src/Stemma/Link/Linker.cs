using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link.Actors;
using Stemma.Link.Names;
using Stemma.Link.Places;
using Stemma.Link.Times;

namespace Stemma.Link;

/// <summary>Settles who, where and when across the reports of a collection. Every link is graded and names its rule.</summary>
public static class Linker
{
    public static LinkedStory Link(ImmutableArray<ExtractedReport> reports, Knowledge knowledge, LinkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        options ??= new LinkOptions();
        var forms = new NameForms();
        var census = new NameCensus(reports, forms);
        var countries = new CountryWords(knowledge, forms);
        return StoryAligner.Align(new LinkedStory(
            reports,
            ActorLinker.Link(reports, knowledge, census, forms, countries, options),
            PlaceLinker.Link(reports, knowledge, census, forms, countries, options),
            TimePlacer.Place(reports)));
    }
}
