using System.Collections.Frozen;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Extract.Events;

/// <summary>The words that tell a PLOVER event.</summary>
internal sealed class EventLexicon
{
    public static EventLexicon Shipped { get; } = new();

    private readonly FrozenDictionary<string, EventKind> _verbs;
    private readonly FrozenDictionary<string, EventKind> _nouns;
    private readonly FrozenSet<string> _light = LexiconTable.Rows("Extract.light-verbs.tsv", 1).Select(row => row[0]).ToFrozenSet();

    private EventLexicon()
    {
        var rows = LexiconTable.Rows("Extract.events.tsv", 4);
        _verbs = rows.Where(row => row[1] == "v").ToFrozenDictionary(row => row[0], Kind);
        _nouns = rows.Where(row => row[1] == "n").ToFrozenDictionary(row => row[0], Kind);
    }

    /// <summary>The event a token tells; null when it tells none.</summary>
    public EventKind? Of(Token token) => token.Upos switch
    {
        "VERB" => _verbs.GetValueOrDefault(token.Lemma.ToLowerInvariant()),
        "NOUN" or "PROPN" => _nouns.GetValueOrDefault(token.Lemma.ToLowerInvariant()),
        _ => null,
    };

    public bool IsLight(Token token) => _light.Contains(token.Lemma.ToLowerInvariant());

    private static EventKind Kind(string[] row) =>
        new(Enum.Parse<PloverCode>(row[2], ignoreCase: true), row[3] == "-" ? null : row[3]);

    internal sealed record EventKind(PloverCode Code, string? Mode);
}
