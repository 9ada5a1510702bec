using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Server.Held;

/// <summary>A collection as it stands at one time, with its dossier. Immutable; threads may share it.</summary>
internal sealed class CollectionSnapshot
{
    private readonly ConcurrentDictionary<string, Lazy<DossierView?>> _stories = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<SearchableText>> _texts;

    private CollectionSnapshot(Dossier dossier, string tag)
    {
        Whole = new DossierView(dossier);
        Tag = tag;
        _texts = new(() => [.. dossier.Reports.Select(told => SearchableText.Of(told.Report.Text))]);
    }

    public DossierView Whole { get; }

    public Dossier Dossier => Whole.Dossier;

    /// <summary>SHA-256 of the dossier's JSON in hexadecimal.</summary>
    public string Tag { get; }

    /// <summary>The reports' texts in searchable form, in report order.</summary>
    public ImmutableArray<SearchableText> Texts => _texts.Value;

    public static CollectionSnapshot Of(Dossier dossier)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            DossierJson.Write(dossier, stream);
        return new CollectionSnapshot(dossier, Convert.ToHexStringLower(hash.Hash!));
    }

    /// <param name="story">Null for the whole collection.</param>
    /// <returns>Null when there is no such story.</returns>
    public DossierView? Of(string? story)
    {
        if (story is null)
            return Whole;
        if (!Whole.HasStory(story))
            return null;
        return _stories.GetOrAdd(story, id => new(() => Dossier.OfStory(id) is { } part ? new DossierView(part) : null)).Value;
    }
}
