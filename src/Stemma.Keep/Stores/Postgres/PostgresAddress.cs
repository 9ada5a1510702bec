using Npgsql;

namespace Stemma.Keep.Stores.Postgres;

/// <summary>The address of a collection in a database: postgresql://USER:PASSWORD@HOST:PORT/DATABASE?schema=NAME. What it leaves out is taken as psql takes it, from PGPASSWORD and its like.</summary>
internal static class PostgresAddress
{
    /// <summary>Where a collection stands whose address names no schema.</summary>
    public const string DefaultSchema = "stemma";

    private static readonly string[] Schemes = ["postgresql", "postgres"];

    public static bool Is(string place) => Schemes.Any(scheme => place.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase));

    /// <returns>Null when it cannot be understood.</returns>
    public static (NpgsqlConnectionStringBuilder Connection, string Schema)? Read(string place)
    {
        if (!Uri.TryCreate(place, UriKind.Absolute, out var uri))
            return null;
        var schema = DefaultSchema;
        try
        {
            var connection = new NpgsqlConnectionStringBuilder { Host = uri.Host.Length > 0 ? uri.Host.Trim('[', ']') : "localhost" };
            if (!uri.IsDefaultPort && uri.Port > 0)
                connection.Port = uri.Port;
            if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
                connection.Database = Uri.UnescapeDataString(database);
            var user = uri.UserInfo.Split(':', 2);
            if (user[0].Length > 0)
                connection.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length > 1)
                connection.Password = Uri.UnescapeDataString(user[1]);
            foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var (name, value) = (Uri.UnescapeDataString(option.Split('=')[0]), Uri.UnescapeDataString(option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..]));
                if (name == "schema")
                    schema = value;
                else if (name == "sslmode")
                    connection.SslMode = Enum.Parse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                else
                    return null;
            }

            return IsName(schema) ? (connection, schema) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Without what stands before the host's "@", and without what only a mistyped address has there.</summary>
    public static string Shown(string place)
    {
        var scheme = place.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var at = place.LastIndexOf('@');
        return at < scheme ? place : place[..scheme] + place[(at + 1)..];
    }

    /// <summary>As PostgreSQL takes it without quotation marks, so that it is the same in every statement.</summary>
    private static bool IsName(string name) => name is { Length: > 0 and <= 63 } && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
