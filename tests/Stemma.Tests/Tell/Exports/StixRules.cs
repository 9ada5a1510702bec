using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stemma.Tests.Tell.Exports;

/// <summary>What STIX 2.1 asks of a bundle, as far as ours can break it.</summary>
internal static partial class StixRules
{
    private static readonly string[] Common = ["type", "spec_version", "id", "created", "modified"];

    private static readonly string[] Times = ["created", "modified", "published"];

    private static readonly string[] Optional = ["created_by_ref", "confidence", "lang", "external_references", "extensions"];

    /// <summary>What an object of a type must have, and what it may have beside that, of what we write.</summary>
    private static readonly Dictionary<string, (string[] Required, string[] Allowed)> Types = new(StringComparer.Ordinal)
    {
        ["identity"] = (["name", "identity_class"], []),
        ["extension-definition"] = (["name", "schema", "version", "extension_types", "created_by_ref"], ["description"]),
        ["report"] = (["name", "published", "object_refs"], []),
        ["grouping"] = (["context", "object_refs"], ["name"]),
        ["note"] = (["content", "object_refs"], []),
        ["opinion"] = (["opinion", "object_refs"], ["explanation", "authors"]),
        ["location"] = ([], ["name", "country", "latitude", "longitude"]),
        ["relationship"] = (["relationship_type", "source_ref", "target_ref"], []),
    };

    private static readonly Dictionary<string, string[]> Vocabularies = new(StringComparer.Ordinal)
    {
        ["identity_class"] = ["individual", "group", "system", "organization", "class", "unknown"],
        ["opinion"] = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"],
        ["relationship_type"] = ["derived-from", "duplicate-of", "related-to"],
        ["context"] = ["unspecified"],
        ["spec_version"] = ["2.1"],
    };

    public static IEnumerable<string> Faults(JsonElement bundle)
    {
        if (!bundle.EnumerateObject().Select(p => p.Name).SequenceEqual(["type", "id", "objects"]) || !IsId(bundle.GetProperty("id").GetString()!, "bundle"))
            yield return "the bundle";

        var objects = bundle.GetProperty("objects").EnumerateArray().ToList();
        var ids = objects.ConvertAll(o => o.GetProperty("id").GetString()!);
        foreach (var twice in ids.Select(id => id[(id.IndexOf("--", StringComparison.Ordinal) + 2)..]).GroupBy(uuid => uuid).Where(same => same.Count() > 1))
            yield return $"{twice.Key} is given twice";

        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var fault in objects.SelectMany(o => FaultsOf(o, known)))
            yield return fault;
    }

    private static IEnumerable<string> FaultsOf(JsonElement json, HashSet<string> known)
    {
        var (type, id) = (json.GetProperty("type").GetString()!, json.GetProperty("id").GetString()!);
        if (!IsId(id, type))
            yield return $"{id} is no id of a {type}";

        foreach (var fault in FaultsIn(json, id, known, ours: false))
            yield return fault;

        var names = json.EnumerateObject().Select(p => p.Name).ToList();
        if (type == "url")
        {
            if (!names.SequenceEqual(["type", "spec_version", "id", "value"]))
                yield return $"{id} has other properties than a url";
            yield break;
        }

        var (required, allowed) = Types[type];
        foreach (var missing in Common.Concat(required).Except(names))
            yield return $"{id} lacks {missing}";
        foreach (var strange in names.Except(Common).Except(Optional).Except(required).Except(allowed))
            yield return $"{id} has {strange}";
        foreach (var time in Times.Where(names.Contains))
        {
            if (!Stamp.IsMatch(json.GetProperty(time).GetString()!))
                yield return $"{id}: {time} is no time";
        }

        if (json.GetProperty("created").GetString() != json.GetProperty("modified").GetString())
            yield return $"{id} was modified";
        if (type == "location" && !names.Contains("country") && !(names.Contains("latitude") && names.Contains("longitude")))
            yield return $"{id} is nowhere";
        if (names.Contains("confidence") && json.GetProperty("confidence").GetInt32() is < 0 or > 100)
            yield return $"{id}: confidence";
        foreach (var (name, words) in Vocabularies.Where(v => names.Contains(v.Key)))
        {
            if (!words.Contains(json.GetProperty(name).GetString()))
                yield return $"{id}: {name}";
        }
    }

    private static IEnumerable<string> FaultsIn(JsonElement json, string at, HashSet<string> known, bool ours)
    {
        if (json.ValueKind == JsonValueKind.Null)
            yield return $"{at} is null";
        if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 0)
            yield return $"{at} is empty";
        if (json.ValueKind == JsonValueKind.Object && !json.EnumerateObject().Any())
            yield return $"{at} is empty";

        foreach (var item in json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : default)
        {
            foreach (var fault in FaultsIn(item, at, known, ours))
                yield return fault;
        }

        foreach (var property in json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default)
        {
            var (name, path) = (property.Name, $"{at}/{property.Name}");
            if (ours && !OurName.IsMatch(name))
                yield return $"{path} is no name of a property";
            if (name.EndsWith("_ref", StringComparison.Ordinal) && !known.Contains(property.Value.GetString()!))
                yield return $"{path} leads nowhere";
            if (name.EndsWith("_refs", StringComparison.Ordinal) && property.Value.EnumerateArray().Any(r => !known.Contains(r.GetString()!)))
                yield return $"{path} leads nowhere";
            var extension = name.StartsWith("extension-definition--", StringComparison.Ordinal);
            if (extension && !known.Contains(name))
                yield return $"{path} is not defined";
            foreach (var fault in FaultsIn(property.Value, path, known, ours || extension))
                yield return fault;
        }
    }

    private static bool IsId(string id, string type) => Id.Match(id) is { Success: true } match && match.Groups["type"].Value == type;

    /// <summary>Version 5, of the variant of RFC 9562.</summary>
    [GeneratedRegex(@"\A(?<type>[a-z0-9-]+)--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"\A[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z\z", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp { get; }

    [GeneratedRegex(@"\A[a-z0-9_]{3,250}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OurName { get; }
}
