using System.Security.Cryptography;
using System.Text;

namespace Stemma.Tell.Exports;

/// <summary>What tells the ids of one collection from those of another: "r1" is in all of them.</summary>
internal static class StoryNamespace
{
    private const int Bytes = 16;

    /// <summary>32 hexadecimal digits from the ids and hashes of the reports, in order: the same reports have one name under every engine.</summary>
    public static string Of(Dossier dossier)
    {
        var reports = string.Concat(dossier.Reports.Select(r => $"{r.Report.Id} {r.Report.Sha256}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reports)).AsSpan(0, Bytes));
    }

    /// <summary>"urn:stemma:…:", to which an id is joined.</summary>
    public static string Urn(Dossier dossier) => $"urn:stemma:{Of(dossier)}:";
}
