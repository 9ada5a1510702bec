using System.Data.Common;

namespace Stemma.Keep.Stores;

/// <summary>What a row holds, as the code has it.</summary>
internal static class RowReading
{
    public static string Hex(this DbDataReader row, int column) => Convert.ToHexStringLower(row.Blob(column));

    public static byte[] Blob(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static byte[]? BlobOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Blob(column);

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
