using System.Collections.Immutable;

namespace Stemma.Parse;

/// <summary>Reads names off their marks and mends what a rule knows better.</summary>
internal sealed class NameRules(TagPair[] tags)
{
    private const int MaxAcronym = 8;

    private static readonly string[] Particles = ["al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul", "bin", "ibn", "abu", "umm"];

    private readonly bool[] _verbs = [.. tags.Select(t => t.Upos is "AUX" || t.Xpos is "VBD" or "VBZ" or "VBP" or "MD")];
    private readonly bool[] _actions = [.. tags.Select(t => t.Upos is "VERB" or "AUX" or "ADV")];
    private readonly bool[] _adjectives = [.. tags.Select(t => t.Upos is "ADJ")];

    /// <summary>Names in text order, not overlapping, each from a capital or a digit to another.</summary>
    public List<NameRange> Read(AnalysedSentence sentence)
    {
        var ranges = new List<NameRange>();
        for (var i = 0; i < sentence.Forms.Length; i++)
        {
            var mark = sentence.Marks[i];
            if (mark == NameMarks.Outside)
                continue;
            var first = i;
            while (i + 1 < sentence.Forms.Length && NameMarks.Position(sentence.Marks[i]) < 2)
                i++;
            Add(ranges, sentence, first, i, NameMarks.Kind(mark));
        }

        return ranges;
    }

    public static ImmutableArray<NameMention> Build(List<NameRange> ranges, ImmutableArray<Token> tokens)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>(ranges.Count);
        foreach (var (first, last, kind) in ranges)
            names.Add(new NameMention(tokens[first].Span.Union(tokens[last].Span), new TokenRange(first, last), kind));
        return names.DrainToImmutable();
    }

    private void Add(List<NameRange> ranges, AnalysedSentence sentence, int first, int last, NameKind kind)
    {
        var forms = sentence.Forms;
        var floor = ranges.Count > 0 ? ranges[^1].Last + 1 : 0;
        // "al-Sham" of which only "Sham" was marked, and "Sham" after a marked "al".
        while (first - 2 >= floor && forms[first - 1] == "-" && IsParticle(forms[first - 2]))
            first -= 2;
        // A verb in small letters is no part of a name: what follows it is left out.
        for (var i = first; i <= last; i++)
        {
            if (_verbs[sentence.Tags[i]] && !LineCase.IsCapital(forms[i]))
                last = i - 1;
        }

        if (!IsCareless(forms))
        {
            while (last >= first && !MayEnd(forms[last]))
                last--;
            while (first <= last && !MayBegin(forms, first, last))
                first++;
        }

        if (first > last || (first == last && kind == NameKind.Location && _adjectives[sentence.Tags[first]]))
            return;
        if (ranges.Count > 0 && ranges[^1] is var before && before.Last + 1 == first && before.Kind == kind &&
            (forms[first] == "-" || forms[before.Last] == "-" || IsParticle(forms[first])))
        {
            ranges[^1] = before with { Last = last };
            return;
        }

        // "Front for Peace (FFP)": what stands in brackets is the same body.
        if (ranges.Count > 0 && ranges[^1] is var named && first == last && named.Last + 2 == first && forms[first - 1] == "(" && IsAcronym(forms[first]))
            kind = named.Kind;
        ranges.Add(new NameRange(first, last, kind));
    }

    /// <summary>Whether a line in which capitals say nothing is a headline, and not a list of names.</summary>
    public bool IsHeadline(AnalysedSentence sentence)
    {
        if (!LineCase.IsTitled(sentence.Forms))
            return LineCase.IsShouting(sentence.Forms);
        for (var i = 1; i < sentence.Forms.Length; i++)
        {
            if (_actions[sentence.Tags[i]] && char.IsUpper(sentence.Forms[i][0]))
                return true;
        }

        return false;
    }

    // Who writes without capitals writes names so too.
    private static bool IsCareless(string[] forms)
    {
        for (var i = 1; i < forms.Length; i++)
        {
            if (LineCase.IsCapital(forms[i]) && forms[i] != "I")
                return false;
        }

        return !LineCase.IsCapital(forms[0]);
    }

    private static bool MayEnd(string form) => LineCase.IsCapital(form) || form.AsSpan().ContainsAnyInRange('0', '9');

    private static bool MayBegin(string[] forms, int first, int last) =>
        MayEnd(forms[first]) || (IsParticle(forms[first]) && first < last && (forms[first + 1] == "-" || MayEnd(forms[first + 1])));

    private static bool IsParticle(string form) => Array.Exists(Particles, p => p.Equals(form, StringComparison.OrdinalIgnoreCase));

    private static bool IsAcronym(string form)
    {
        if (form.Length is < 2 or > MaxAcronym)
            return false;
        foreach (var c in form)
        {
            if (!char.IsUpper(c) && c is not ('.' or '&'))
                return false;
        }

        return true;
    }
}
