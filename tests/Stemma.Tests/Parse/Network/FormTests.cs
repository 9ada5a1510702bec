using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse.Network;

public sealed class FormTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(FormFeatures.MaxLength)]
    [InlineData(FormFeatures.MaxLength + 1)]
    [InlineData(5000)]
    public void A_word_of_any_length_has_no_more_pieces_than_there_is_room_for(int length)
    {
        Span<char> lower = stackalloc char[FormFeatures.MaxLength];
        Span<int> pieces = stackalloc int[FormFeatures.MaxPieces];
        var normal = FormFeatures.Normalise(new string('x', length), lower);
        Assert.Equal(Math.Min(length, FormFeatures.MaxLength), normal.Length);
        var count = FormFeatures.Pieces(normal, pieces);
        Assert.InRange(count, 1, FormFeatures.MaxPieces);
        Assert.All(pieces[..count].ToArray(), bucket => Assert.InRange(bucket, 0, FormFeatures.PieceBuckets - 1));
    }

    [Fact]
    public void Capitals_and_digits_tell_the_shape_and_not_the_word()
    {
        Assert.NotEqual(FormFeatures.Shape("HARN"), FormFeatures.Shape("harn"));
        Assert.Equal(FormFeatures.Shape("Harn"), FormFeatures.Shape("Velmo"));
        Assert.Equal(Word("HARN-12"), Word("harn-97"));
        Assert.NotEqual(Word("harn"), Word("horn"));
    }

    [Fact]
    public void Every_word_is_found_where_it_stands_and_no_other()
    {
        uint[] words = [.. Enumerable.Range(1, 3000).Select(i => (uint)i * 2654435761u)];
        var index = new WordIndex(words);
        for (var row = 0; row < words.Length; row++)
        {
            Assert.Equal(row, index.Find(words[row]));
            Assert.Equal(-1, index.Find(words[row] + 1));
        }

        Assert.Equal(-1, new WordIndex([]).Find(7));
    }

    [Fact]
    public void A_lemma_that_was_kept_is_the_one_that_would_be_made()
    {
        var lemmas = new Lemmatiser([], new() { ["\u0001\t"] = "0", ["\u0002\ts"] = "1", ["\u0002\t"] = "0" }, new WordIndex([]));
        var cache = new LemmaCache(lemmas);
        for (var i = 0; i < 3 * LemmaCache.Size; i++)
        {
            var form = cache.Form($"w{i % 7000}s");
            Assert.Equal($"w{i % 7000}s", form);
            Assert.Equal(lemmas.Lemma(form, i % 2), cache.Lemma(form, i % 2));
        }
    }

    [Theory]
    [InlineData("velmed", "velme")]
    [InlineData("harned", "harn")]
    [InlineData("dorved", "dorv")]
    public void An_edit_that_makes_no_word_gives_way_to_one_that_does(string form, string expected)
    {
        var rules = new Dictionary<string, string> { ["\u0001\tlmed"] = "2", ["\u0001\ted"] = "2", ["\u0001\t"] = "0" };
        var lemmas = new Lemmatiser([], rules, new WordIndex([Word("velme"), Word("harn")]));
        Assert.Equal(expected, lemmas.Lemma(form, 0));
    }

    [Fact]
    public void Sentences_lie_side_by_side_and_each_word_has_a_row_of_its_own()
    {
        var batch = new SentenceBatch();
        batch.Fill([4, 2, 2, 1]);
        Assert.Equal((9, 4), (batch.Rows, batch.Steps));
        Assert.Equal([4, 3, 1, 1, 0], Enumerable.Range(0, 5).Select(batch.Active));
        var rows = from s in Enumerable.Range(0, 4) from w in Enumerable.Range(0, batch.Lengths[s]) select batch.Row(s, w);
        Assert.Equal(Enumerable.Range(0, 9), rows.Order());
    }

    [Fact]
    public void What_is_no_file_of_weights_is_refused()
    {
        using var nothing = new MemoryStream();
        using var other = new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Throws<InvalidDataException>(() => ParseModelFile.Read(nothing, other));
        Assert.Throws<InvalidDataException>(() => ParseModelFile.Read(other, nothing));
    }

    private static uint Word(string form)
    {
        Span<char> lower = stackalloc char[FormFeatures.MaxLength];
        return FormFeatures.Word(FormFeatures.Normalise(form, lower));
    }
}
