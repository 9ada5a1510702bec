namespace Stemma.Server.Fetch;

/// <summary>What a server gave with a page, to be asked with whether the page has changed (RFC 9110, section 13).</summary>
/// <param name="ETag">With its quotation marks, as it came; null when none did.</param>
/// <param name="LastModified">As it came; null when none did.</param>
internal sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Characters; longer ones are not sent back, nor those with others than ASCII's printable ones, which no request may hold.</summary>
    public const int MaxLength = 1000;

    public static Validators None { get; } = new(null, null);

    public static Validators Of(HttpResponseMessage response) => new(Value(response, "ETag"), Value(response, "Last-Modified"));

    private static string? Value(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.FirstOrDefault(value => value.Length is > 0 and <= MaxLength && !value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            : null;
}
