using System.Collections.Immutable;
using Stemma.Tell.Page;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Tell;

public class MarkedTextTests
{
    private const string Text = "one two\nthree four five";

    public static TheoryData<string, string> Spans => new()
    {
        { "nested", "0-13 4-7" },
        { "crossing", "0-10 4-18" },
        { "meeting", "0-3 3-7" },
        { "the same twice", "4-7 4-7" },
        { "empty", "5-5 23-23" },
        { "over the line", "4-13" },
        { "none", "" },
    };

    [Theory]
    [MemberData(nameof(Spans))]
    public void Pieces_make_up_the_text_and_each_lies_whole_inside_or_outside_a_span(string name, string spans)
    {
        ImmutableArray<TextSpan> parsed =
        [
            .. spans.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('-').Select(int.Parse).ToArray()).Select(s => new TextSpan(s[0], s[1])),
        ];
        var pieces = MarkedText.Cut(Text, parsed, [2, 23]);

        Assert.Equal(Text, string.Concat(pieces.Select(p => p.Span.Of(Text))));
        Assert.Equal(parsed.Length, pieces.Sum(p => p.Begins.Length));
        Assert.All(pieces.Where(p => p.Span.Length > 0), piece =>
        {
            var covering = parsed.Where(s => s.Overlaps(piece.Span)).ToList();
            Assert.All(covering, s => Assert.True(s.Contains(piece.Span), name));
            Assert.Equal(covering.Select(s => s.Length).DefaultIfEmpty(-1).Min(), piece.Innermost is { } i ? parsed[i].Length : -1);
        });
    }

    [Fact]
    public void A_line_feed_is_a_piece_of_its_own() =>
        Assert.Contains(MarkedText.Cut(Text, [new TextSpan(0, 23)], []), p => p.Span.Of(Text) == "\n");
}
