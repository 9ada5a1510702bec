using Stemma.Parse;

namespace Stemma.Bench;

/// <summary>How much longer a text twice as long takes, where a text is made to be slow; about 2 is expected.</summary>
internal static class HostileTexts
{
    private const int MegaByte = 1024 * 1024;
    private const int LongSentence = 5_000;
    private const string Words = "and the boat left ";

    // Each with the length of its longer text: as much as takes seconds.
    private static readonly (string Name, string Unit, int Length)[] Parsed =
    [
        ("a sentence of 5,000 and 10,000 words", Words, 2 * LongSentence * 9 / 2),
        ("no spaces, 5 and 10 MB", "boat", 10 * MegaByte),
        ("full stops, 5 and 10 kB", ". ", 10_000),
    ];

    private static readonly (string Name, string Unit, int Length)[] Tokenised =
    [
        ("words, 5 and 10 MB", Words, 10 * MegaByte),
        ("no spaces, 5 and 10 MB", "boat", 10 * MegaByte),
        ("full stops, 5 and 10 MB", ". ", 10 * MegaByte),
        ("closing quotes, 5 and 10 MB", "” ", 10 * MegaByte),
        ("straight quotes, 5 and 10 MB", ".\" ", 10 * MegaByte),
        ("letters and hyphens, 1 and 2 MB", "a-", 2 * MegaByte),
        ("possessives, 1 and 2 MB", "boats' ", 2 * MegaByte),
        ("initials, 5 and 10 MB", "A. ", 10 * MegaByte),
        ("addresses, 5 and 10 MB", "a@", 10 * MegaByte),
    ];

    public static void Print()
    {
        var parser = Parser.Load();
        foreach (var (name, unit, length) in Parsed)
            Grow("parse: " + name, unit, length, text => parser.Parse(SampleReports.Of(text)), turns: 1);
        foreach (var (name, unit, length) in Tokenised)
            Grow("cut: " + name, unit, length, text => Tokeniser.Split(text), turns: 3);
    }

    private static void Grow(string name, string unit, int length, Action<string> work, int turns)
    {
        var whole = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var half = whole[..(whole.Length / 2)];
        var (longer, shorter) = (QuickRun.Fastest(() => work(whole), turns), QuickRun.Fastest(() => work(half), turns));
        QuickRun.Line(name, $"{longer / shorter:F2} ({longer:F1} s)");
    }
}
