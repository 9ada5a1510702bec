using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Stemma.Keep;

/// <summary>Looks through a whole file: its pages, its references, and whether every capture still is what came in.</summary>
internal static class CollectionCheck
{
    /// <summary>Findings of one kind that SQLite tells one by one.</summary>
    private const int MostOfSqlite = 20;

    public static ImmutableArray<Finding> Of(SqliteConnection connection)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        try
        {
            foreach (var said in Texts(connection, $"PRAGMA integrity_check({MostOfSqlite})").Where(said => said != "ok"))
                findings.Add(new Finding("damaged-file", said));
            foreach (var broken in Texts(connection, "SELECT hex(key) FROM captures WHERE sha256 NOT IN (SELECT sha256 FROM bytes) ORDER BY key"))
                findings.Add(new Finding("broken-reference", broken.ToLowerInvariant()));
            foreach (var unused in Texts(connection, "SELECT hex(sha256) FROM bytes WHERE sha256 NOT IN (SELECT sha256 FROM captures) ORDER BY sha256"))
                findings.Add(new Finding("unused-bytes", unused.ToLowerInvariant()));
            Bytes(connection, findings);
            Records(connection, findings);
        }
        catch (SqliteException broken)
        {
            findings.Add(new Finding("damaged-file", broken.Message));
        }

        return findings.ToImmutable();
    }

    private static void Bytes(SqliteConnection connection, ImmutableArray<Finding>.Builder findings)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT sha256, size, packed FROM bytes ORDER BY sha256";
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            var sha256 = row.GetFieldValue<byte[]>(0);
            var where = Convert.ToHexStringLower(sha256);
            try
            {
                var bytes = PackedBytes.Unpack(row.GetFieldValue<byte[]>(2), row.GetInt32(1));
                if (!System.Security.Cryptography.SHA256.HashData(bytes).AsSpan().SequenceEqual(sha256))
                    findings.Add(new Finding("wrong-hash", where));
            }
            catch (FormatException)
            {
                findings.Add(new Finding("unreadable-bytes", where));
            }
        }
    }

    private static void Records(SqliteConnection connection, ImmutableArray<Finding>.Builder findings)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT key, sha256, told FROM captures ORDER BY key";
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            var (key, sha256, told) = (row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1), row.GetString(2));
            if (!CaptureKey.Of(sha256, told).AsSpan().SequenceEqual(key))
                findings.Add(new Finding("wrong-key", Convert.ToHexStringLower(key)));
            else if (!IsReadable(told))
                findings.Add(new Finding("unreadable-record", Convert.ToHexStringLower(key)));
        }
    }

    private static bool IsReadable(string told)
    {
        try
        {
            CaptureJson.Read(told, ReadOnlyMemory<byte>.Empty);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static List<string> Texts(SqliteConnection connection, string query)
    {
        using var select = connection.CreateCommand();
        select.CommandText = query;
        using var rows = select.ExecuteReader();
        var all = new List<string>();
        while (rows.Read())
            all.Add(rows.GetString(0));
        return all;
    }
}
