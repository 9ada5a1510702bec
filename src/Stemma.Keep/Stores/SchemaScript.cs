namespace Stemma.Keep.Stores;

/// <summary>The statements of a schema, as the assembly carries them.</summary>
internal static class SchemaScript
{
    /// <param name="name">Of the database and the version: "sqlite.1".</param>
    public static string Of(string name)
    {
        using var resource = typeof(SchemaScript).Assembly.GetManifestResourceStream($"Stemma.Keep.{name}.sql")
            ?? throw new InvalidOperationException($"The assembly was built without schema {name}.");
        using var text = new StreamReader(resource);
        return text.ReadToEnd();
    }
}
