using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>
/// Collects entities from values of "Entity=", such as "(4-person-2" where a mention begins, "4)" where it ends, and
/// "(4-person-1)" for one word. A bracket closes the mention of its entity that was opened last.
/// </summary>
/// <param name="order">The fields of an opening bracket, joined by hyphens, as "# global.Entity" gives them.</param>
internal sealed class EntityBrackets(string order)
{
    private readonly string[] _fields = order.Split('-');
    private readonly List<(string Entity, int First, string Nucleus)> _open = [];
    private readonly OrderedDictionary<string, List<WordSpan>> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<WordSpan, ImmutableArray<int>> _nuclei = [];

    /// <summary>In the order in which their first mention ends.</summary>
    public ImmutableArray<ImmutableArray<WordSpan>> Entities => [.. _entities.Values.Select(mentions => mentions.ToImmutableArray())];

    /// <summary>By mention, its words in "minspan" or "head"; counted in the document.</summary>
    public FrozenDictionary<WordSpan, ImmutableArray<int>> Nuclei => _nuclei.ToFrozenDictionary();

    public bool AllClosed => _open.Count == 0;

    /// <returns>Null, or a stable code: "fields", "bracket", "unopened", "nucleus", "repeated".</returns>
    public string? Add(string value, int word)
    {
        var at = 0;
        while (at < value.Length)
        {
            var opens = value[at] == '(';
            var start = opens ? at + 1 : at;
            var length = value.AsSpan(start).IndexOfAny('(', ')');
            var end = length < 0 ? value.Length : start + length;
            var closes = end < value.Length && value[end] == ')';
            if (!opens && !closes)
                return "bracket";
            var part = value[start..end];
            var problem = opens ? Open(part, word) : null;
            problem ??= closes ? Close(opens ? _open[^1].Entity : part, word) : null;
            if (problem is not null)
                return problem;
            at = closes ? end + 1 : end;
        }

        return null;
    }

    private string? Open(string part, int word)
    {
        var cells = part.Split('-', _fields.Length);
        var group = Array.FindIndex(_fields, field => field is "GRP" or "eid");
        var nucleus = Array.FindIndex(_fields, field => field is "minspan" or "head");
        if (group < 0 || group >= cells.Length || cells[group].Length == 0)
            return "fields";
        _open.Add((cells[group], word, nucleus >= 0 && nucleus < cells.Length ? cells[nucleus] : ""));
        return null;
    }

    private string? Close(string entity, int word)
    {
        var at = _open.FindLastIndex(open => open.Entity == entity);
        if (at < 0)
            return "unopened";
        var (_, first, nucleus) = _open[at];
        _open.RemoveAt(at);
        var span = new WordSpan(first, word);
        if (NucleusOf(nucleus, span) is not { } words)
            return "nucleus";
        if (!_nuclei.TryAdd(span, words))
            return "repeated";
        if (!_entities.TryGetValue(entity, out var mentions))
            _entities[entity] = mentions = [];
        mentions.Add(span);
        return null;
    }

    // Counted from 1 in the mention. Null when not numbers, or beyond it.
    private static ImmutableArray<int>? NucleusOf(string written, WordSpan span)
    {
        if (written.Length == 0)
            return [];
        var words = ImmutableArray.CreateBuilder<int>();
        foreach (var number in written.Split(','))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place < 1 || place > span.Last - span.First + 1)
                return null;
            words.Add(span.First + place - 1);
        }

        return words.ToImmutable();
    }
}
