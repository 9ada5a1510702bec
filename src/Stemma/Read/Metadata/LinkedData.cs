using System.Collections.Immutable;
using System.Net;
using System.Text.Json;

namespace Stemma.Read;

/// <summary>Reads a page's linked data (JSON-LD), mended where it is broken in a usual way.</summary>
internal sealed class LinkedData
{
    /// <summary>Values looked at in all of a page's linked data.</summary>
    public const int MaxNodes = 2_000;

    /// <summary>Longer scripts (UTF-16 code units) are not mended.</summary>
    public const int MaxMended = 512 * 1024;

    /// <summary>Values within one another; what goes deeper says nothing.</summary>
    public const int MaxDepth = 64;

    /// <summary>UTF-16 code units of a headline or a name; what is longer is taken for neither.</summary>
    public const int MaxText = 400;

    /// <summary>Authors that are named.</summary>
    public const int MaxNames = 8;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _found = [];
    private int _seen;

    /// <summary>The articles and pages described, in page order.</summary>
    public static ImmutableArray<LinkedArticle> In(IReadOnlyList<string> scripts)
    {
        var documents = new List<JsonDocument>();
        var articles = ImmutableArray.CreateBuilder<LinkedArticle>();
        try
        {
            var data = new LinkedData();
            foreach (string script in scripts)
            {
                if (Parse(script) is { } document)
                {
                    documents.Add(document);
                    data.Search(document.RootElement);
                }
                else if (LinkedText.Article(script) is { } saved)
                {
                    articles.Add(saved);
                }
            }

            articles.AddRange(data._found.Select(data.Article));
        }
        finally
        {
            documents.ForEach(d => d.Dispose());
        }

        return articles.ToImmutable();
    }

    private static JsonDocument? Parse(string script)
    {
        string text = LinkedText.Bare(script);
        return TryParse(text) ?? (text.Length <= MaxMended ? TryParse(LinkedText.Mended(text)) : null);
    }

    /// <summary>Null for what is no JSON; half a surrogate pair is none either.</summary>
    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private void Search(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        while (_seen < MaxNodes && waiting.TryDequeue(out JsonElement at))
        {
            _seen++;
            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in at.EnumerateArray())
                    waiting.Enqueue(item);
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                if (Text(at, "@id") is { } id && Text(at, "name") is { } name)
                    _names.TryAdd(id, name);
                if (Types(at).Any(LinkedArticle.IsPageType))
                    _found.Add(at);
                foreach (string inner in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (at.TryGetProperty(inner, out JsonElement nested) && nested.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                        waiting.Enqueue(nested);
                }
            }
        }
    }

    private LinkedArticle Article(JsonElement node) => new()
    {
        IsArticle = Types(node).Any(LinkedArticle.IsArticleType),
        Headline = Text(node, "headline") ?? Text(node, "name"),
        Author = Names(node, "author") ?? Names(node, "creator"),
        Publisher = Names(node, "publisher"),
        Published = Text(node, "datePublished"),
        Created = Text(node, "dateCreated"),
        Changed = Text(node, "dateModified"),
        Language = Text(node, "inLanguage"),
        Addresses = [.. ((string?[])[Text(node, "url"), Text(node, "mainEntityOfPage"), Inner(node, "mainEntityOfPage", "@id")]).OfType<string>()],
    };

    private static IEnumerable<string> Types(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out JsonElement type))
            return [];
        return type.ValueKind switch
        {
            JsonValueKind.String => [Value(type)!],
            JsonValueKind.Array => type.EnumerateArray().Select(Value).OfType<string>(),
            _ => [],
        };
    }

    private static string? Inner(JsonElement node, string property, string inner) =>
        node.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? Text(value, inner) : null;

    /// <summary>A string, an object's name, or the names of a list; an object may stand for one named elsewhere.</summary>
    private string? Names(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out JsonElement value))
            return null;
        if (value.ValueKind != JsonValueKind.Array)
            return One(value);
        string names = string.Join(", ", value.EnumerateArray().Select(One).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxNames));
        return names.Length > 0 ? names : null;
    }

    private string? One(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? Text(value, "name") ?? (Text(value, "@id") is { } id ? _names.GetValueOrDefault(id) : null)
            : Folded(Value(value));

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out JsonElement value) ? Folded(Value(value)) : null;

    private static string? Folded(string? value) =>
        value is not null && TextShape.Fold(WebUtility.HtmlDecode(value)) is { Length: > 0 and <= MaxText } text ? text : null;

    /// <summary>A string, a number's digits or the first string of a list; null for anything else, half a surrogate pair among it.</summary>
    private static string? Value(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => value[0].GetString(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
