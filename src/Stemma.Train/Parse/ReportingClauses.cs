using Stemma.Parse;
using Stemma.Train.Parse.Network;

namespace Stemma.Train.Parse;

/// <summary>
/// More sentences to learn from, made of those of the treebanks: a statement with whoever says it put behind ("…, the board said",
/// "…, said the board", "…, according to the board"). News is full of them, the treebanks are not. Annotated as English EWT
/// does it: the statement is a clause of the verb.
/// </summary>
internal sealed class ReportingClauses
{
    private const int LongestStatement = 40;
    private const int LongestSpeaker = 14;

    private static readonly string[] Verbs = ["said", "said", "said", "said", "says", "say", "reported", "added", "announced", "confirmed", "wrote", "stated", "warned", "noted"];

    private readonly List<(GoldSentence Sentence, int[]? Names)> _statements = [];
    private readonly List<(GoldSentence Sentence, int[]? Names, int First, int Last, int Head)> _speakers = [];
    private readonly Dictionary<string, (string Lemma, string Xpos, string Features)> _verbs = new(StringComparer.Ordinal);

    /// <param name="names">Of each sentence, null where nobody marked them.</param>
    public ReportingClauses(IReadOnlyList<GoldSentence> sentences, IReadOnlyList<int[]?> names)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (IsStatement(sentence))
                _statements.Add((sentence, names[i]));
            for (var word = 0; word < sentence.Forms.Length; word++)
            {
                if (Speaker(sentence, word) is var (first, last))
                    _speakers.Add((sentence, names[i], first, last, word));
                if (sentence.Upos[word] == "VERB" && Verbs.Contains(sentence.Forms[word]) && sentence.Xpos[word] is "VBD" or "VBZ" or "VBP")
                    _verbs.TryAdd(sentence.Forms[word], (sentence.Lemmas[word], sentence.Xpos[word], sentence.Features[word]));
            }
        }
    }

    /// <returns>As many sentences with their names; the same for the same seed.</returns>
    public IEnumerable<(GoldSentence Sentence, int[]? Names)> Make(int count, ulong seed)
    {
        var chance = new Chance(seed);
        T Draw<T>(IReadOnlyList<T> items) => items[(int)(chance.Unit() * items.Count)];
        string[] verbs = [.. Verbs.Where(_verbs.ContainsKey)];
        for (var made = 0; made < count && _statements.Count > 0 && _speakers.Count > 0 && verbs.Length > 0; made++)
        {
            var statement = Draw(_statements);
            var speaker = Draw(_speakers);
            var kind = chance.Unit();
            var draft = new Draft(statement.Names is not null && speaker.Names is not null);
            draft.Take(statement.Sentence, statement.Names, 0, statement.Sentence.Forms.Length - 2);
            var content = Array.IndexOf(statement.Sentence.Heads, -1);
            var comma = draft.Add(",", ",", "PUNCT", ",", "_", content, "punct");
            if (kind < 0.2f)
                According(draft, speaker, content, comma);
            else
                Said(draft, speaker, content, Draw(verbs), inverted: kind < 0.35f);
            yield return (draft.Sentence(), draft.Names);
        }
    }

    private void Said(Draft draft, (GoldSentence Sentence, int[]? Names, int First, int Last, int Head) speaker, int content, string verb, bool inverted)
    {
        var (lemma, xpos, features) = _verbs[verb];
        var length = speaker.Last - speaker.First + 1;
        var closes = !inverted && speaker.Sentence.Forms.AsSpan(speaker.First, length).Contains(",");
        var said = draft.Count + (inverted ? 0 : length + (closes ? 1 : 0));
        if (inverted)
            draft.Add(verb, lemma, "VERB", xpos, features, -1, "root");
        var start = draft.Take(speaker.Sentence, speaker.Names, speaker.First, speaker.Last);
        var head = start + speaker.Head - speaker.First;
        draft.Hang(head, said, "nsubj");
        if (closes)
            draft.Add(",", ",", "PUNCT", ",", "_", head, "punct");
        if (!inverted)
            draft.Add(verb, lemma, "VERB", xpos, features, -1, "root");
        draft.Hang(content, said, "ccomp");
        draft.Add(".", ".", "PUNCT", ".", "_", said, "punct");
    }

    private static void According(Draft draft, (GoldSentence Sentence, int[]? Names, int First, int Last, int Head) speaker, int content, int comma)
    {
        var according = draft.Count;
        draft.Add("according", "accord", "VERB", "VBG", "VerbForm=Ger", 0, "case");
        draft.Add("to", "to", "ADP", "IN", "_", according, "fixed");
        var start = draft.Take(speaker.Sentence, speaker.Names, speaker.First, speaker.Last);
        var head = start + speaker.Head - speaker.First;
        draft.Hang(head, content, "obl");
        draft.Hang(according, head, "case");
        draft.Hang(comma, head, "punct");
        draft.Add(".", ".", "PUNCT", ".", "_", content, "punct");
    }

    // A plain sentence with a finite verb and a subject, and a full stop at its end.
    private static bool IsStatement(GoldSentence sentence)
    {
        var root = Array.IndexOf(sentence.Heads, -1);
        return sentence.Forms.Length is > 4 and <= LongestStatement && sentence.Forms[^1] == "." && sentence.Upos[root] is "VERB" or "NOUN" or "ADJ"
            && sentence.Heads[^1] == root && sentence.Heads.AsSpan(0, sentence.Heads.Length - 1).IndexOf(sentence.Heads.Length - 1) < 0
            && !sentence.Forms.Any(f => f is "\"" or "“" or "”" or "''" or "?" or "!" or ":" or "(")
            && Enumerable.Range(0, sentence.Forms.Length).Any(i => sentence.Heads[i] == root && sentence.Relations[i].StartsWith("nsubj", StringComparison.Ordinal) && i < root)
            && (sentence.Xpos[root] is "VBD" or "VBZ" or "VBP" || Enumerable.Range(0, root).Any(i => sentence.Heads[i] == root && sentence.Xpos[i] is "VBD" or "VBZ" or "VBP" or "MD"))
            && !sentence.Lemmas[root].Equals("say", StringComparison.Ordinal);
    }

    // The words of a subject of a verb, when they stand together.
    private static (int First, int Last)? Speaker(GoldSentence sentence, int word)
    {
        if (sentence.Relations[word] != "nsubj" || sentence.Upos[word] is not ("NOUN" or "PROPN") || sentence.Heads[word] <= word || sentence.Upos[sentence.Heads[word]] != "VERB")
            return null;
        var (first, last, count) = (word, word, 0);
        for (var i = 0; i < sentence.Forms.Length; i++)
        {
            var up = i;
            while (up >= 0 && up != word)
                up = sentence.Heads[up];
            if (up != word)
                continue;
            (first, last, count) = (Math.Min(first, i), Math.Max(last, i), count + 1);
        }

        // Only in the middle of a sentence does a word keep the letters it has.
        var apart = first == 0 && sentence.Upos[0] != "PROPN";
        return apart || count != last - first + 1 || count > LongestSpeaker || sentence.Upos[last] == "PUNCT" || sentence.Upos[first] == "PUNCT" ? null : (first, last);
    }

    private sealed class Draft(bool named)
    {
        private readonly List<string[]> _columns = [];
        private readonly List<int> _heads = [];
        private readonly List<int> _names = [];

        public int Count => _columns.Count;

        /// <summary>Null too when a name was cut in two.</summary>
        public int[]? Names => named && NameMarks.AreWhole([.. _names]) ? [.. _names] : null;

        public int Add(string form, string lemma, string upos, string xpos, string features, int head, string relation)
        {
            _columns.Add([form, lemma, upos, xpos, features, relation]);
            _heads.Add(head);
            _names.Add(NameMarks.Outside);
            return Count - 1;
        }

        /// <summary>Some words of a sentence, with the arcs between them.</summary>
        /// <returns>Where the first of them stands here.</returns>
        public int Take(GoldSentence from, int[]? names, int first, int last)
        {
            var start = Count;
            for (var i = first; i <= last; i++)
            {
                Add(from.Forms[i], from.Lemmas[i], from.Upos[i], from.Xpos[i], from.Features[i], from.Heads[i] < 0 ? -1 : start + from.Heads[i] - first, from.Relations[i]);
                _names[^1] = names?[i] ?? NameMarks.Outside;
            }

            return start;
        }

        public void Hang(int word, int head, string relation) => (_heads[word], _columns[word][5]) = (head, relation);

        public GoldSentence Sentence() => new(
            "", Column(0), Column(1), Column(2), Column(3), Column(4), [.. _heads], Column(5), [.. _columns.Select(c => (c[0], 1, true))], false);

        private string[] Column(int column) => [.. _columns.Select(c => c[column])];
    }
}
