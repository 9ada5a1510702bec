using System.Text;

namespace Stemma.Tests.Parse;

/// <summary>Texts made of what a reader trips over; one number always gives the same text.</summary>
internal static class HostileText
{
    public const int Texts = 300;

    private const int MaxPieces = 60;

    private static readonly string[] Pieces =
    [
        "The mayor of Velm said the bridge fell.", "don't", "cannot", "the boats' crews", "MAYOR FLEES VELM AFTER FLOOD", "it's", "'Tis", "gonna", "U.S.",
        "\"", "\"\"", "“", "”", "‘", "’", "''", "«", "(", ")))", "...", "…", "?!", "!", "—", "--", "- - -", "#", "_", "|", "=", "1-2", "1.1", "/", "@x", "<", ">",
        "𝐒𝐞𝐥𝐦𝐨", "𝕱𝖑𝖔𝖔𝖉", "𝟙𝟚", "ﬁre", "oﬃce", "ＶＥＬＭ", "Ⓥⓔⓛⓜ", "🄰🄱", "😀", "👩‍👩‍👧", "🇦🇶", "👍🏽", "✈️", "مرحبا بالعالم", "שלום", "洪水が来た。", "नदी", "ሰላም", "กรุงเทพ",
        "\u200B", "\u200D", "\u00AD", "\u2060", "\uFEFF", "\u202E", "\u2066", "\u0301", "e\u200D\u0301", "𝐞\u0301", "\u0338", "=\u200B\u0338", "\u1161", "\u1100\u200B\u1161", "\u0BC6\u200B\u0BBE",
        "\0", "\u0001", "\u001B[31m", "\u001C", "\u001F", "\u007F", "\u0080", "\u009F", "\uFFFD", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uDBFFx",
        "\t", "\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", "\u00A0", "\u3000", "\u1680", "\u180E", "\u2003", "   ",
        "http://velm.example/a?b=c#d", "clerk@velm.example", "1,400", "12:30", "5km", "£3.50", "ß", "İ", "ǅ", "ŉ", "Ω", "\u212B",
    ];

    public static string Of(int number)
    {
        var dice = new Random(number);
        var text = new StringBuilder();
        for (var left = dice.Next(1, MaxPieces); left > 0; left--)
            text.Append(Piece(dice)).Append(dice.Next(3) == 0 ? "" : " ");
        return text.ToString();
    }

    private static string Piece(Random dice) => dice.Next(12) switch
    {
        0 => string.Concat(Enumerable.Repeat(Pieces[dice.Next(Pieces.Length)], dice.Next(1, 40))),
        1 => new string((char)dice.Next(1, char.MaxValue + 1), dice.Next(1, 3)),
        2 => Rune.IsValid(dice.Next(0x10000, 0x110000)) ? new Rune(dice.Next(0x10000, 0x110000)).ToString() : "",
        3 when dice.Next(20) == 0 => new string('x', dice.Next(60, 5000)),
        _ => Pieces[dice.Next(Pieces.Length)],
    };
}
