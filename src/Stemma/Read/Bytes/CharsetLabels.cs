using System.Collections.Frozen;
using System.Text;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Names of character sets, under which browsers read them.</summary>
internal static class CharsetLabels
{
    public const string Utf8 = "utf-8";

    /// <summary>The platform's own gives a question mark in sets of several bytes a character.</summary>
    private static readonly DecoderReplacementFallback Unexplained = new("\uFFFD");

    private static readonly FrozenDictionary<string, string> Names = LexiconTable.Rows("Read.charset-labels.tsv", 2)
        .SelectMany(row => row[1].Split(' ').Select(label => (Label: label, Name: row[0])))
        .ToFrozenDictionary(p => p.Label, p => p.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a label that no browser knows.</summary>
    public static string? Name(string label) => Names.GetValueOrDefault(label.Trim(" \t\r\n\f\"'".ToCharArray()));

    /// <summary>The decoder of a name that <see cref="Name"/> gave; what it cannot explain becomes U+FFFD.</summary>
    public static Encoding Decoder(string name) => name switch
    {
        Utf8 => Encoding.UTF8,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(
            name == "euc-kr" ? "ks_c_5601-1987" : name, EncoderFallback.ReplacementFallback, Unexplained)!,
    };
}
