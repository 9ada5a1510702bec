using System.Collections.Immutable;
using System.Net;
using System.Text.Json;

namespace Stemma.Read;

/// <summary>The article as a page's linked data (JSON-LD) describes it; null where it does not.</summary>
internal sealed record LinkedArticle
{
    private const int MaxNodes = 2_000;

    public string? Headline { get; private set; }

    public string? Author { get; private set; }

    public string? Publisher { get; private set; }

    public string? Published { get; private set; }

    public string? Address { get; private set; }

    public static LinkedArticle In(ImmutableArray<string> scripts)
    {
        var article = new LinkedArticle();
        foreach (string script in scripts)
        {
            try
            {
                using var document = JsonDocument.Parse(
                    script, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
                article.Search(document.RootElement);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Linked data that does not parse says nothing.
            }
        }

        return article;
    }

    private void Search(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (int seen = 0; seen < MaxNodes && waiting.TryDequeue(out JsonElement at); seen++)
        {
            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in at.EnumerateArray())
                    waiting.Enqueue(item);
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(at))
                    Take(at);
                if (at.TryGetProperty("@graph", out JsonElement graph))
                    waiting.Enqueue(graph);
            }
        }
    }

    private void Take(JsonElement article)
    {
        Headline ??= Name(article, "headline");
        Author ??= Name(article, "author") ?? Name(article, "creator");
        Publisher ??= Name(article, "publisher");
        Published ??= Name(article, "datePublished");
        if (Name(article, "url") is { } url && url.StartsWith("http", StringComparison.Ordinal))
            Address ??= url;
    }

    private static bool IsArticle(JsonElement node) =>
        node.TryGetProperty("@type", out JsonElement type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal));

    /// <summary>A string, an object's name, or the names of a list.</summary>
    private static string? Name(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out JsonElement value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
        {
            string names = string.Join(", ", value.EnumerateArray().Select(One).OfType<string>().Take(8));
            return names.Length > 0 ? names : null;
        }

        return One(value);
    }

    private static string? One(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("name", out value))
            return null;
        return value.ValueKind == JsonValueKind.String
            && TextShape.Fold(WebUtility.HtmlDecode(value.GetString()!)) is { Length: > 0 and < 400 } text
                ? text
                : null;
    }
}
