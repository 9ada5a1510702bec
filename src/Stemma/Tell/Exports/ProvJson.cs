using System.Text.Json;

namespace Stemma.Tell.Exports;

/// <summary>
/// W3C PROV in JSON, with our own terms under urn:stemma:vocab#. There is no other key for the rules than those of the records,
/// so they are a collection of entities. A lone surrogate is written as U+FFFD.
/// </summary>
internal static class ProvJson
{
    private const string Prefix = "story:";

    private static readonly string[] Relations =
        ["wasGeneratedBy", "used", "wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith", "hadMember"];

    public static void Write(StoryIndex story, Stream stream)
    {
        List<ProvNode> nodes = [.. ProvStory.Nodes(story), .. ProvRules.Nodes(story.Dossier.Rules)];
        ExportJson.Write(stream, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("prefix");
            json.WriteString("prov", ProvTerms.Namespace);
            json.WriteString("xsd", ProvTerms.Types);
            json.WriteString("st", ProvTerms.Ours);
            json.WriteString("story", StoryNamespace.Urn(story.Dossier));
            json.WriteEndObject();
            WriteRecords(json, "entity", nodes.Where(n => n.Kind == ProvKind.Entity));
            WriteRecords(json, "agent", nodes.Where(n => n.Kind == ProvKind.Agent));
            WriteRecords(json, "activity", nodes.Where(n => n.Kind == ProvKind.Activity));
            foreach (var key in Relations)
                WriteRelations(json, key, nodes);
            json.WriteEndObject();
        });
    }

    private static void WriteRecords(Utf8JsonWriter json, string key, IEnumerable<ProvNode> nodes)
    {
        json.WriteStartObject(key);
        foreach (var node in nodes)
        {
            json.WriteStartObject(Name(node.Id));
            WriteTypes(json, node.Types);
            WriteFacts(json, node.Facts.Where(fact => fact.Name != ProvAttributes.GeneratedAtTime));
            json.WriteEndObject();
            json.FlushWhenFull();
        }

        json.WriteEndObject();
    }

    private static void WriteRelations(Utf8JsonWriter json, string key, List<ProvNode> nodes)
    {
        var number = 0;
        foreach (var node in nodes)
        {
            var members = node.Ties.Where(tie => tie.Relation == ProvRelation.Member).Select(tie => Name(tie.Target)).ToList();
            if (key == "hadMember" && members.Count > 0)
            {
                Start();
                json.WriteString("prov:collection", Name(node.Id));
                json.WriteKnown("prov:entity", members);
                json.WriteEndObject();
            }

            foreach (var tie in node.Ties.Where(t => t.Relation != ProvRelation.Member && ProvTerms.InJson(t.Relation).Key == key))
            {
                Start();
                Write(json, node.Id, tie);
                json.WriteEndObject();
            }

            foreach (var (_, time) in node.Facts.Where(fact => key == "wasGeneratedBy" && fact.Name == ProvAttributes.GeneratedAtTime))
            {
                Start();
                json.WriteString("prov:entity", Name(node.Id));
                json.WriteString("prov:time", time.Text);
                json.WriteEndObject();
            }
        }

        if (number > 0)
            json.WriteEndObject();

        void Start()
        {
            if (number++ == 0)
                json.WriteStartObject(key);
            json.FlushWhenFull();
            json.WriteStartObject($"_:{key}{Code.Of(number)}");
        }
    }

    private static void Write(Utf8JsonWriter json, string from, ProvTie tie)
    {
        var terms = ProvTerms.InJson(tie.Relation);
        json.WriteString(terms.From, Name(from));
        json.WriteString(terms.To, Name(tie.Target));
        WriteTypes(json, [.. new[] { terms.Type, tie.Type }.OfType<string>()]);
        WriteFacts(json, tie.Facts);
    }

    private static void WriteTypes(Utf8JsonWriter json, IReadOnlyCollection<string> types) =>
        WriteFacts(json, types.Select(type => ("prov:type", new ProvValue(type, ProvForm.Term))));

    private static void WriteFacts(Utf8JsonWriter json, IEnumerable<(string Name, ProvValue Value)> facts)
    {
        foreach (var named in facts.GroupBy(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal))
        {
            var values = named.ToList();
            json.WritePropertyName(ProvAttributes.InJson(named.Key));
            if (values.Count > 1)
                json.WriteStartArray();
            values.ForEach(value => Write(json, value));
            if (values.Count > 1)
                json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, ProvValue value)
    {
        if (ProvAttributes.TypeOf(value.Form) is not { } type)
        {
            json.WriteStringValue(value.Text);
            return;
        }

        json.WriteStartObject();
        json.WriteString("$", value.Form == ProvForm.Id ? Name(value.Text) : value.Text);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static string Name(string id) => Prefix + LocalName.Of(id);
}
