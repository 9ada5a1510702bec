using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using NodaTime.Text;
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
            findings.AddRange(work.Rows("SELECT key, sha256, told, name, captured FROM captures ORDER BY key", row => OfRecord(store, row.Blob(0), row.Blob(1), row.GetString(2), row.GetString(3), row.GetString(4))).OfType<Finding>());
            if (store.Version == Store.Newest && findings.Count == 0)
                findings.AddRange(OfAddresses(store, work));
        }
        catch (DbException broken) when (store.FaultOf(broken) is var fault && fault != KeepFault.Unreachable && fault != KeepFault.Locked)
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

    private static Finding? OfRecord(Store store, byte[] key, byte[] sha256, string told, string name, string captured)
    {
        var where = Convert.ToHexStringLower(key);
        if (!CaptureKey.Of(sha256, told).AsSpan().SequenceEqual(key))
            return new Finding("wrong-key", where);
        try
        {
            var capture = CaptureJson.Read(told, ReadOnlyMemory<byte>.Empty);
            if (!name.Equals(store.Storable(capture.Name)))
                return new Finding("wrong-name", where);
            return InstantPattern.ExtendedIso.Parse(captured).Success ? null : new Finding("wrong-time", where);
        }
        catch (FormatException)
        {
            return new Finding("unreadable-record", where);
        }
    }

    /// <summary>Whether captures, whose records are sound, are found by all their addresses and by no other.</summary>
    private static IEnumerable<Finding> OfAddresses(Store store, StoreWork work)
    {
        var (last, addresses, found) = (Array.Empty<byte>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (key, told, address) in work.Rows(
            "SELECT key, told, address FROM captures LEFT JOIN addresses ON capture = key ORDER BY key", row => (row.Blob(0), row.GetString(1), row.TextOrNull(2))))
        {
            if (!last.AsSpan().SequenceEqual(key))
            {
                if (!found.SetEquals(addresses))
                    yield return new Finding("wrong-addresses", Convert.ToHexStringLower(last));
                last = key;
                addresses = CaptureRow.AddressesOf(CaptureJson.Read(told, ReadOnlyMemory<byte>.Empty)).Select(known => (string)store.Storable(known)!).ToHashSet(StringComparer.Ordinal);
                found.Clear();
            }

            if (address is not null)
                found.Add(address);
        }

        if (!found.SetEquals(addresses))
            yield return new Finding("wrong-addresses", Convert.ToHexStringLower(last));
    }
}
