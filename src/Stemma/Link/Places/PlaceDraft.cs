using Stemma.Link.Known;

namespace Stemma.Link.Places;

/// <summary>A place while its mentions are still being gathered: a state, an entry of the gazetteer, a side of one, or a name that is neither.</summary>
internal sealed class PlaceDraft(KnownCountry? country, GazetteerEntry? entry, string? side)
{
    private readonly List<(int Order, LinkedMention Mention)> _mentions = [];
    private readonly List<string> _names = [];
    private readonly List<GazetteerEntry> _anchors = [];

    public string Id { get; set; } = "";

    public KnownCountry? Country { get; } = country;

    public GazetteerEntry? Entry { get; } = entry;

    /// <summary>"north" of what the state or the entry is; null for all of it.</summary>
    public string? Side { get; } = side;

    public string? Code => Country?.Code ?? Entry?.Country;

    /// <summary>Of its first mention.</summary>
    public int Order { get; private set; } = int.MaxValue;

    /// <summary>The names it is compared by, each once.</summary>
    public List<string> Spellings { get; } = [];

    /// <summary>What the reports say most often that it lies in or near.</summary>
    public GazetteerEntry? Anchor => _anchors.GroupBy(anchor => anchor.Index).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault()?.First();

    /// <summary>The most frequent, the first of several.</summary>
    public string Name => _names.GroupBy(text => text, StringComparer.Ordinal).MaxBy(group => group.Count())!.Key;

    /// <summary>In the order of the reports.</summary>
    public IEnumerable<LinkedMention> Mentions => _mentions.OrderBy(entry => entry.Order).Select(entry => entry.Mention);

    public void Add(int order, PlaceMention mention, GazetteerEntry? anchor, double confidence, string rule)
    {
        if (anchor is not null && Code is null)
            _anchors.Add(anchor);
        _names.Add(mention.Side is null ? mention.Name : mention.Shown);
        _mentions.Add((order, new LinkedMention(mention.Report, mention.Span, mention.Text, confidence, rule) { Precision = Precision(mention) }));
        Order = Math.Min(Order, order);
    }

    /// <summary>ACLED codebook, "Geo-precision": 1 the town, 2 near it or a small part of a region, 3 a region.</summary>
    private int? Precision(PlaceMention mention)
    {
        if (Code is null)
            return null;
        if (Country is not null || Entry!.Class == PlaceClass.Division || mention.IsDivision)
            return 3;
        return mention.IsNear ? 2 : 1;
    }
}
