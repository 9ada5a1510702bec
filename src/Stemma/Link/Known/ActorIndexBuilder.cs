using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Link.Names;

namespace Stemma.Link.Known;

/// <summary>Gathers known actors file by file. A line that cannot be read, or that claims what an earlier entry has, is set aside and told.</summary>
internal sealed class ActorIndexBuilder
{
    /// <summary>UTF-16 code units in the longest line that is read.</summary>
    public const int MostLine = 16 * 1024;

    /// <summary>Lines of one file that are read.</summary>
    public const int MostLines = 1_000_000;

    private readonly ImmutableArray<KnowledgeFault>.Builder _setAside;
    private readonly Dictionary<string, KnownActor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ownerOf = new(StringComparer.Ordinal);

    public ActorIndexBuilder(CountryIndex countries, ImmutableArray<KnowledgeFault>.Builder setAside)
    {
        _setAside = setAside;
        foreach (var country in countries.All)
        {
            var state = new KnownActor(
                country.ActorId, country.Name, ActorKind.State, country.Names, [], ["government", "state", "country"], country.Code, null, null);
            _actors[state.Id] = state;
            foreach (var name in Claims(state))
                _ownerOf.TryAdd(name, state.Id);
        }
    }

    /// <exception cref="IOException">It cannot be read.</exception>
    public void Read(string path)
    {
        var (file, number) = (Path.GetFileName(path), 0);
        foreach (var line in File.ReadLines(path).Take(MostLines))
        {
            number++;
            if (line.Length == 0)
                continue;

            var actor = Parsed(line);
            if (actor is null)
                _setAside.Add(new KnowledgeFault(file, number, "entry-malformed", "not an entry with an id, a name and a kind."));
            else if (Contradiction(actor) is { } detail)
                _setAside.Add(new KnowledgeFault(file, number, "entry-contradictory", detail));
            else
                Add(actor);
        }
    }

    public ActorIndex Build() => new(_actors.Values);

    private void Add(KnownActor actor)
    {
        if (_actors.TryGetValue(actor.Id, out var state))
            actor = state with { Name = actor.Name, Names = [.. actor.Names, state.Name, .. state.Names], Acronyms = [.. state.Acronyms, .. actor.Acronyms], Nouns = [.. state.Nouns, .. actor.Nouns], Wikidata = actor.Wikidata };
        _actors[actor.Id] = actor;
        foreach (var name in Claims(actor))
            _ownerOf[name] = actor.Id;
    }

    /// <summary>States may be entered once more, with further names; all else only once, and no name twice. Acronyms may be shared.</summary>
    private string? Contradiction(KnownActor actor)
    {
        if (_actors.TryGetValue(actor.Id, out var known) && (known.Kind != ActorKind.State || actor.Kind != ActorKind.State))
            return $"{actor.Id} is entered before.";
        if (actor.Of == actor.Id)
            return $"{actor.Id} is a part of itself.";

        foreach (var name in Claims(actor))
        {
            if (_ownerOf.TryGetValue(name, out var owner) && owner != actor.Id)
                return $"\"{name}\" is a name of {owner}.";
        }

        return null;
    }

    private static IEnumerable<string> Claims(KnownActor actor) =>
        actor.Names.Prepend(actor.Name).Select(name => string.Join(' ', NameForm.OfBody(name).Words)).Where(name => name.Length > 0);

    private static KnownActor? Parsed(string line)
    {
        if (line.Length > MostLine)
            return null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var entry = json.RootElement;
            if (entry.ValueKind != JsonValueKind.Object
                || Text(entry, "id") is not { Length: > 0 } id || Text(entry, "name") is not { Length: > 0 } name
                || Text(entry, "kind") is not { } kind || !Enum.TryParse<ActorKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var read))
            {
                return null;
            }

            return new KnownActor(
                id, name, read, [.. Texts(entry, "names"), .. Texts(entry, "former")], Texts(entry, "acronyms"), Texts(entry, "nouns"),
                Text(entry, "country"), Text(entry, "of"), Text(entry, "wikidata"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> Texts(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}
