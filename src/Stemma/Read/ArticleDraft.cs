using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>The article's paragraphs and what stood around them, before the report is put together.</summary>
internal sealed record ArticleDraft(ImmutableArray<string> Paragraphs, ImmutableArray<RemovedText> Removed)
{
    /// <summary>Whether the first paragraph is the headline.</summary>
    public bool OpensWithTitle { get; init; }

    /// <summary>By its place among the paragraphs, what is no running text.</summary>
    public ImmutableDictionary<int, PartKind> Parts { get; init; } = ImmutableDictionary<int, PartKind>.Empty;

    public ImmutableArray<Credit> Credits { get; init; } = [];
}
