using Stemma.Parse;

namespace Stemma.Train.Parse;

internal static class LemmaTrainer
{
    public static Lemmatiser Train(IEnumerable<(string Form, string Lemma, int Tag)> words, WordIndex known)
    {
        var types = words.Where(w => w.Lemma != "_" && w.Form.Length <= 64)
            .GroupBy(w => (w.Form, w.Tag))
            .Select(g => (g.Key.Form, g.Key.Tag, Lemma: Majority(g.Select(w => w.Lemma)), Count: g.Count()))
            .OrderBy(t => t.Tag).ThenBy(t => t.Form, StringComparer.Ordinal).ToList();
        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (form, tag, lemma, _) in types)
        {
            if (Lemmatiser.Edit(form, lemma) is not { } edit)
                continue;
            for (var length = 0; length <= Math.Min(Lemmatiser.MaxEnding, form.Length); length++)
            {
                var key = Key(tag, form[^length..].ToLowerInvariant());
                if (!votes.TryGetValue(key, out var row))
                    votes.Add(key, row = new Dictionary<string, int>(StringComparer.Ordinal));
                row[edit] = row.GetValueOrDefault(edit) + 1;
            }
        }

        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, row) in votes.OrderBy(v => v.Key.Length).ThenBy(v => v.Key, StringComparer.Ordinal))
        {
            var (edit, support) = row.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).First();
            if (key.Length == 2 || (support >= 2 && Inherited(rules, key) != edit))
                rules.Add(key, edit);
        }

        var plain = new Lemmatiser(new Dictionary<string, string>(StringComparer.Ordinal), rules, known);
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (form, tag, lemma, _) in types)
        {
            if (!string.Equals(plain.Lemma(form, tag), lemma, StringComparison.Ordinal))
                exceptions.Add(Key(tag, form), lemma);
        }

        return new Lemmatiser(exceptions, rules, known);
    }

    public static Morphology TrainMorphology(IEnumerable<(string Form, string Features, int Tag)> words, int tagCount)
    {
        var all = words.Select(w => w with { Features = w.Features == "_" ? "" : w.Features, Form = w.Form.ToLowerInvariant() }).ToList();
        var usual = new string[tagCount];
        Array.Fill(usual, "");
        foreach (var group in all.GroupBy(w => w.Tag))
            usual[group.Key] = Majority(group.Select(w => w.Features));
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in all.GroupBy(w => (w.Tag, w.Form)).Where(g => g.Count() > 1 && g.Key.Form.Length <= 64))
        {
            var features = Majority(group.Select(w => w.Features));
            if (!string.Equals(features, usual[group.Key.Tag], StringComparison.Ordinal))
                exceptions.Add(Key(group.Key.Tag, group.Key.Form), features);
        }

        return new Morphology(usual, exceptions);
    }

    private static string? Inherited(Dictionary<string, string> rules, string key)
    {
        for (var start = 3; start <= key.Length; start++)
        {
            if (rules.TryGetValue(key[..2] + key[start..], out var edit))
                return edit;
        }

        return null;
    }

    private static string Key(int tag, string text) => $"{(char)(tag + 1)}\t{text}";

    private static string Majority(IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
