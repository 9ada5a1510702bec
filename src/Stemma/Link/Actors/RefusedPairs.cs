using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <summary>Pairs of mentions that may not come together.</summary>
internal sealed class RefusedPairs
{
    private readonly HashSet<((string, TextSpan), (string, TextSpan))> _pairs = [];

    public RefusedPairs(ImmutableArray<RefusedLink> refused)
    {
        foreach (var link in refused)
        {
            _pairs.Add(((link.Report, link.Span), (link.OtherReport, link.OtherSpan)));
            _pairs.Add(((link.OtherReport, link.OtherSpan), (link.Report, link.Span)));
        }
    }

    public bool IsEmpty => _pairs.Count == 0;

    public bool Contains(Mention one, Mention other) => _pairs.Contains(((one.Report, one.Span), (other.Report, other.Span)));
}
