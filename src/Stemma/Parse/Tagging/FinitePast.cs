using System.Collections.Frozen;

namespace Stemma.Parse;

/// <summary>
/// "The men boarded three ships": a regular past form that no auxiliary makes a participle, with a noun before it and an
/// object behind it, or alone in its sentence, is the finite verb. Taggers trained on little news take it for a participle.
/// </summary>
internal sealed class FinitePast
{
    /// <summary>How many words to the left an auxiliary may stand.</summary>
    private const int Reach = 6;

    /// <summary>Participles that keep an object in the passive: "the boat named Heron".</summary>
    private static readonly FrozenSet<string> KeepTheirObject = FrozenSet.ToFrozenSet(
        ["named", "called", "dubbed", "awarded", "granted", "offered", "considered", "elected", "appointed", "labelled", "labeled", "nicknamed", "titled", "entitled", "denied", "deemed", "ordered", "expected", "allowed"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> TimeOpeners = FrozenSet.ToFrozenSet(
        ["last", "this", "next", "yesterday", "today", "tonight", "earlier", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        StringComparer.OrdinalIgnoreCase);

    private readonly TagPair[] _tags;
    private readonly int _past;

    public FinitePast(IReadOnlyList<TagPair> tags)
    {
        _tags = [.. tags];
        _past = Array.FindIndex(_tags, tag => tag is { Upos: "VERB", Xpos: "VBD" });
    }

    /// <summary>Changes tags in place.</summary>
    public void Settle(WorkSentence sentence)
    {
        if (_past < 0)
            return;

        var finite = false;
        for (var i = 0; i < sentence.Count; i++)
            finite |= Xpos(sentence, i) is "VBD" or "VBZ" or "VBP" or "MD";

        for (var i = 1; i < sentence.Count; i++)
        {
            if (_tags[sentence.Tags[i]] is not { Upos: "VERB", Xpos: "VBN" } || !IsRegular(sentence.Forms[i]) || !HasSubject(sentence, i))
                continue;
            if (!TakesObject(sentence, i) && (finite || sentence.Forms[sentence.Count - 1] != "."))
                continue;

            sentence.Tags[i] = _past;
            finite = true;
        }
    }

    private static bool IsRegular(string form) =>
        form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && !KeepTheirObject.Contains(form);

    /// <summary>A noun or pronoun just before, and no auxiliary that could govern the form.</summary>
    private bool HasSubject(WorkSentence sentence, int verb)
    {
        var before = verb - 1;
        while (before > 0 && Upos(sentence, before) == "ADV")
            before--;
        if (Upos(sentence, before) is not ("NOUN" or "PROPN" or "PRON") || Xpos(sentence, before) is "WDT" or "WP")
            return false;

        for (var i = before; i >= 0 && i >= verb - Reach; i--)
        {
            if (Upos(sentence, i) == "AUX")
                return false;
            if (Upos(sentence, i) is "VERB" or "SCONJ" || sentence.Forms[i] is "," or ";" or ":")
                return Upos(sentence, i) != "VERB";
        }

        return true;
    }

    private bool TakesObject(WorkSentence sentence, int verb)
    {
        if (verb + 1 >= sentence.Count || TimeOpeners.Contains(sentence.Forms[verb + 1]))
            return false;

        return Upos(sentence, verb + 1) is "DET" or "NUM" or "PROPN" or "NOUN" or "PRON"
            && Xpos(sentence, verb + 1) is not ("WDT" or "WP" or "WRB");
    }

    private string Upos(WorkSentence sentence, int token) => _tags[sentence.Tags[token]].Upos;

    private string Xpos(WorkSentence sentence, int token) => _tags[sentence.Tags[token]].Xpos;
}
