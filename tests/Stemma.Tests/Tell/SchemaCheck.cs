using System.Text.Json;
using System.Text.RegularExpressions;
using Stemma.Tell;

namespace Stemma.Tests.Tell;

/// <summary>
/// Holds JSON against a JSON Schema, for the keywords our schemas use; another keyword throws. A property that the schema does
/// not name is a fault too: whatever is written is told.
/// </summary>
internal sealed class SchemaCheck(JsonElement definitions)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>"Claim/estimate" for each property of an object shape that some value had.</summary>
    public IReadOnlySet<string> Seen => _seen;

    /// <summary>"Claim/estimate" for each property that an object shape names.</summary>
    public IEnumerable<string> Named =>
        from shape in definitions.EnumerateObject()
        where shape.Value.TryGetProperty("properties", out _)
        from property in shape.Value.GetProperty("properties").EnumerateObject()
        select $"{shape.Name}/{property.Name}";

    public static SchemaCheck OfDossiers()
    {
        using var schema = DossierJson.Schema();
        return new SchemaCheck(JsonDocument.Parse(schema).RootElement.GetProperty("$defs"));
    }

    /// <summary>What is wrong, with where; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonElement value, string shape)
    {
        var faults = new List<string>();
        Check(value, Reference("#/$defs/" + shape), shape, shape, faults);
        return faults;
    }

    private JsonElement Reference(string reference) => definitions.GetProperty(reference["#/$defs/".Length..]);

    private void Check(JsonElement value, JsonElement schema, string shape, string at, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    Check(value, Reference(keyword.Value.GetString()!), keyword.Value.GetString()!["#/$defs/".Length..], at, faults);
                    break;
                case "type" when !Types(keyword.Value).Any(type => IsOf(value, type)):
                    faults.Add($"{at} is {value.ValueKind}, not {keyword.Value}");
                    break;
                case "enum" when !keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)):
                    faults.Add($"{at} is {value}, none of {keyword.Value}");
                    break;
                case "pattern" when value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!):
                    faults.Add($"{at} is {value}, not like {keyword.Value}");
                    break;
                case "minLength" when value.GetString()!.Length < keyword.Value.GetInt32():
                case "minimum" when value.ValueKind == JsonValueKind.Number && value.GetDecimal() < keyword.Value.GetDecimal():
                case "maximum" when value.ValueKind == JsonValueKind.Number && value.GetDecimal() > keyword.Value.GetDecimal():
                    faults.Add($"{at} is {value}, beyond {keyword.Value}");
                    break;
                case "anyOf" or "oneOf" when !keyword.Value.EnumerateArray().Any(choice => Fits(value, choice, shape)):
                    // Told by the choice that can say why.
                    Check(value, keyword.Value[0], shape, at, faults);
                    break;
                case "required" when value.ValueKind == JsonValueKind.Object:
                    faults.AddRange(keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at} lacks {name}"));
                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    Properties(value, keyword.Value, shape, at, faults);
                    break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    foreach (var (index, item) in value.EnumerateArray().Index())
                        Check(item, keyword.Value, shape, $"{at}[{index}]", faults);
                    break;
                case "type" or "enum" or "pattern" or "minLength" or "minimum" or "maximum" or "anyOf" or "oneOf" or "required" or "properties" or "items" or "description" or "format":
                    break;
                default:
                    throw new NotSupportedException(keyword.Name);
            }
        }
    }

    private void Properties(JsonElement value, JsonElement properties, string shape, string at, List<string> faults)
    {
        foreach (var property in value.EnumerateObject())
        {
            _seen.Add($"{shape}/{property.Name}");
            if (properties.TryGetProperty(property.Name, out var schema))
                Check(property.Value, schema, shape, $"{at}.{property.Name}", faults);
            else
                faults.Add($"{at} has {property.Name}, which the schema does not name");
        }
    }

    private bool Fits(JsonElement value, JsonElement schema, string shape)
    {
        var faults = new List<string>();
        Check(value, schema, shape, "", faults);
        return faults.Count == 0;
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };
}
