using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using Stemma.Keep.Stores;

namespace Stemma.Keep;

/// <summary>Looks through a whole collection: its pages, its references, and whether every capture still is what came in.</summary>
internal static class CollectionCheck
{
    public static ImmutableArray<Finding> Of(Store store)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        try
        {
            findings.AddRange(store.Damage().Select(said => new Finding("damaged-file", said)));
            using var work = store.Work();
            findings.AddRange(work.All("SELECT key FROM captures WHERE sha256 NOT IN (SELECT sha256 FROM bytes) ORDER BY key", row => new Finding("broken-reference", row.Hex(0))));
            findings.AddRange(work.All("SELECT sha256 FROM bytes WHERE sha256 NOT IN (SELECT sha256 FROM captures) ORDER BY sha256", row => new Finding("unused-bytes", row.Hex(0))));
            findings.AddRange(work.Rows("SELECT sha256, size, packed FROM bytes ORDER BY sha256", row => OfBytes(row.Blob(0), row.GetInt64(1), row.Blob(2))).OfType<Finding>());
            findings.AddRange(work.Rows("SELECT key, sha256, told FROM captures ORDER BY key", row => OfRecord(row.Blob(0), row.Blob(1), row.GetString(2))).OfType<Finding>());
        }
        catch (DbException broken)
        {
            findings.Add(new Finding("damaged-file", broken.Message));
        }

        return findings.ToImmutable();
    }

    private static Finding? OfBytes(byte[] sha256, long size, byte[] packed)
    {
        var where = Convert.ToHexStringLower(sha256);
        try
        {
            return SHA256.HashData(PackedBytes.Unpack(packed, (int)size)).AsSpan().SequenceEqual(sha256) ? null : new Finding("wrong-hash", where);
        }
        catch (FormatException)
        {
            return new Finding("unreadable-bytes", where);
        }
    }

    private static Finding? OfRecord(byte[] key, byte[] sha256, string told)
    {
        var where = Convert.ToHexStringLower(key);
        if (!CaptureKey.Of(sha256, told).AsSpan().SequenceEqual(key))
            return new Finding("wrong-key", where);
        try
        {
            CaptureJson.Read(told, ReadOnlyMemory<byte>.Empty);
            return null;
        }
        catch (FormatException)
        {
            return new Finding("unreadable-record", where);
        }
    }
}
