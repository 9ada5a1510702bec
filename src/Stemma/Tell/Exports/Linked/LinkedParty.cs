using System.Text.Json;
using Stemma.Extract;
using Stemma.Reconcile;

namespace Stemma.Tell.Exports;

/// <summary>On whose word something stands.</summary>
internal static class LinkedParty
{
    private const string Person = "Person";
    private const string Organization = "Organization";

    /// <summary>A reference to the actor, else a node of its own; who has no name is described, in the report's words.</summary>
    /// <param name="type">As <see cref="TypeOf(SourceKind)"/>; nothing is written when null.</param>
    public static void Write(Utf8JsonWriter json, string property, string? actor, string words, (string Type, bool Named)? type)
    {
        if (type is not var (name, named))
            return;

        if (actor is not null)
        {
            LinkedThing.WriteRef(json, property, actor);
            return;
        }

        json.WriteStartObject(property);
        json.WriteString("@type", name);
        json.WriteString(named ? "name" : "description", words);
        json.WriteEndObject();
    }

    /// <summary>Null for what is nobody: a document, somebody who is not told, or an outlet's own reporting.</summary>
    public static (string Type, bool Named)? TypeOf(SourceKind kind) => kind switch
    {
        SourceKind.Person => (Person, true),
        SourceKind.Organisation or SourceKind.Outlet => (Organization, true),
        SourceKind.UnnamedPerson => (Person, false),
        SourceKind.UnnamedGroup => (Organization, false),
        _ => null,
    };

    /// <inheritdoc cref="TypeOf(SourceKind)"/>
    public static (string Type, bool Named)? TypeOf(OriginKind kind) => kind switch
    {
        OriginKind.Person => (Person, true),
        OriginKind.Organisation or OriginKind.Outlet => (Organization, true),
        OriginKind.UnnamedPerson => (Person, false),
        OriginKind.UnnamedGroup => (Organization, false),
        _ => null,
    };
}
