using System.Collections.Frozen;
using Stemma.Link;
using Stemma.Text;

namespace Stemma.Tell.Exports.Happenings;

/// <summary>Actors by what they are in a conflict: by their kind, what is known of them, and the words of their name.</summary>
internal static class Parties
{
    private static readonly FrozenDictionary<string, Party> ByWord = LexiconTable.Rows("Tell.parties.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Party>(row[1], ignoreCase: true), StringComparer.Ordinal);

    public static Party Of(Actor actor)
    {
        if (actor.Kind is ActorKind.State or ActorKind.Government || IsKnownAs(actor, "organ:"))
            return Party.State;
        if (actor.Kind == ActorKind.ArmedGroup && IsKnownAs(actor, "body:"))
            return Party.External;

        var told = OfWords(actor.Name);
        return actor.Kind switch
        {
            ActorKind.Person or ActorKind.Outlet => Party.Unknown,
            ActorKind.ArmedGroup => told is Party.Rebels or Party.Militia or Party.State ? told : Party.Armed,
            _ => told,
        };
    }

    /// <summary>By the first of the words that says anything; two words that belong together come before each of them.</summary>
    public static Party OfWords(string words)
    {
        var all = Words.In(words);
        for (var i = 0; i < all.Count; i++)
        {
            if (i + 1 < all.Count && ByWord.TryGetValue($"{all[i]} {all[i + 1]}", out var pair))
                return pair;
            if (ByWord.TryGetValue(all[i], out var single))
                return single;
        }

        return Party.Unknown;
    }

    public static bool IsArmed(Party party) => party is Party.State or Party.External || IsNonState(party);

    public static bool IsNonState(Party party) => party is Party.Rebels or Party.Militia or Party.Armed;

    private static bool IsKnownAs(Actor actor, string prefix) => actor.Known?.StartsWith(prefix, StringComparison.Ordinal) == true;
}
