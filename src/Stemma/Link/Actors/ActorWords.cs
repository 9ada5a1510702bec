using System.Collections.Frozen;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <summary>Common nouns that stand for somebody, and words that say whether a woman or a man is meant.</summary>
internal static class ActorWords
{
    private static readonly FrozenDictionary<string, ActorKind> Kinds = ReadKinds();
    private static readonly FrozenDictionary<string, Gender> Genders = LexiconTable.Rows("Link.gendered-words.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Gender>(row[1], ignoreCase: true));

    private static readonly FrozenDictionary<string, Gender> OfNames = LexiconTable.Rows("Link.gendered-names.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Gender>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Generations = FrozenSet.Create("elder", "older", "younger", "senior", "junior", "sr", "sr.", "jr", "jr.");

    /// <param name="lemma">Lower case.</param>
    /// <returns>Null for a noun that stands for nobody.</returns>
    public static ActorKind? KindOf(string lemma) => Kinds.TryGetValue(lemma, out var kind) ? kind : null;

    /// <param name="word">Lower case.</param>
    public static Gender GenderOf(string word) => Genders.GetValueOrDefault(word);

    /// <param name="name">Of a person; what its first word tells, if it has two.</param>
    public static Gender GenderOfName(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? OfNames.GetValueOrDefault(name[..end]) : Gender.Unknown;

    /// <summary>Whether a word tells one of two people of a name: "the younger Tarsk".</summary>
    public static bool IsOfGeneration(string word) => Generations.Contains(word);

    /// <summary>Those of this stage first; of what may be a source, those that are not among them.</summary>
    private static FrozenDictionary<string, ActorKind> ReadKinds()
    {
        var kinds = new Dictionary<string, ActorKind>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Rows("Link.actor-nouns.tsv", 2))
            kinds.Add(row[0], Enum.Parse<ActorKind>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        foreach (var row in LexiconTable.Rows("Extract.source-nouns.tsv", 2))
        {
            if (row[1] is not "document")
                kinds.TryAdd(row[0], row[1] switch { "person" => ActorKind.Role, "outlet" => ActorKind.Outlet, _ => ActorKind.Organisation });
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
