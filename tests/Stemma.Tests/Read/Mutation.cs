using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Tests.Read;

/// <summary>One way in which a document is damaged. The numbers say where and with what.</summary>
internal sealed record Mutation(string Kind, int Where, int What)
{
    private static readonly ImmutableArray<string> Kinds =
    [
        "flip", "delete", "repeat", "splice", "cut", "tag", "shuffle", "nest", "charset", "declare", "insert", "entity",
    ];

    private static readonly ImmutableArray<string> Charsets =
        [.. LexiconTable.Rows("Read.charset-labels.tsv", 2).Select(row => row[0]), "utf-32"];

    private static readonly ImmutableArray<string> Fragments =
    [
        "<", ">", "</", "<!--", "-->", "<script>", "</script>", "<p", "</div></div></div>", "<table><tr>", "<a href=\"", "\"", "&", "&#", "<![CDATA[", "<title>",
        "\u202E", "\u2066", "\uFEFF", "\u0301", "e\u0301", "\uFFFE", "\u00AD", "\0", "\u001B$B", "```", "\r", "\u2028", "Source » ", "By ", "(AFP)", "“",
        "<base href=x>", "<svg><p>", "<template>", "<select><option>", "<plaintext>", "<textarea>", "<noscript>", "<meta charset=utf-16>", "<frameset>",
    ];

    private static readonly ImmutableArray<string> Entities =
        ["&#xD800;", "&#0;", "&#xFFFE;", "&#x202E;", "&#x10FFFF;", "&#99999999999;", "&nbsp;", "&lt;p&gt;", "&shy;", "&NotEqualTilde;", "&#x301;"];

    public static Gen<Mutation> Any { get; } =
        from kind in Gen.Elements(Kinds.ToArray())
        from place in Gen.Choose(0, 1 << 20)
        from what in Gen.Choose(0, 1 << 20)
        select new Mutation(kind, place, what);

    public byte[] Of(byte[] bytes)
    {
        int at = bytes.Length == 0 ? 0 : Where % bytes.Length;
        int length = Math.Min(bytes.Length - at, What % 97);
        return Kind switch
        {
            "flip" => bytes.Length == 0 ? bytes : [.. bytes[..at], (byte)(bytes[at] ^ (1 << (What % 8))), .. bytes[(at + 1)..]],
            "delete" => [.. bytes[..at], .. bytes[(at + length)..]],
            "repeat" => [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], 1 + (What % 40)).SelectMany(b => b), .. bytes[at..]],
            "splice" => bytes.Length == 0 ? bytes : [.. bytes[..at], .. bytes[(What % bytes.Length)..]],
            "cut" => bytes[..at],
            "tag" => Insert(bytes, at, $"<{(What % 2 == 0 ? "/" : "")}{Names[What % Names.Length]}>"),
            "shuffle" => Shuffled(bytes, What),
            "nest" => Insert(bytes, at, string.Concat(Enumerable.Repeat($"<{Names[What % Names.Length]}>", What % 3000))),
            "charset" => CharsetLabels.Name(Charsets[What % Charsets.Length]) is { } name
                ? CharsetLabels.Decoder(name).GetBytes(Encoding.UTF8.GetString(bytes))
                : Encoding.UTF32.GetBytes(Encoding.UTF8.GetString(bytes)),
            "declare" => Insert(bytes, 0, $"<meta charset={Charsets[What % Charsets.Length]}>"),
            "entity" => Insert(bytes, at, Entities[What % Entities.Length]),
            _ => Insert(bytes, at, Fragments[What % Fragments.Length]),
        };
    }

    private static readonly string[] Names =
        ["div", "p", "b", "a", "table", "td", "li", "ul", "form", "h1", "article", "nav", "span", "br", "svg", "button", "x-y", "blockquote"];

    private static byte[] Insert(byte[] bytes, int at, string text) => [.. bytes[..at], .. Encoding.UTF8.GetBytes(text), .. bytes[at..]];

    private static byte[] Shuffled(byte[] bytes, int seed)
    {
        string[] parts = Encoding.Latin1.GetString(bytes).Split('<');
        new Random(seed).Shuffle(parts);
        return Encoding.Latin1.GetBytes(string.Join('<', parts));
    }
}
