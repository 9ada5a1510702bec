using Stemma.Read;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.Read;

public sealed class LexiconTests
{
    public static TheoryData<string> Names() =>
        [.. typeof(Reader).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Stemma.Read.", StringComparison.Ordinal)).Select(name => name["Stemma.".Length..])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_stands_once(string name)
    {
        var keys = LexiconTable.Rows(name).Select(row => row[0]).ToList();

        Assert.NotEmpty(keys);
        Assert.Equal(keys.Distinct(StringComparer.OrdinalIgnoreCase), keys);
    }

    [Fact]
    public void A_label_means_one_character_set()
    {
        var labels = LexiconTable.Rows("Read.charset-labels.tsv", 2).SelectMany(row => row[1].Split(' ')).ToList();

        Assert.Equal(labels.Distinct(StringComparer.OrdinalIgnoreCase), labels);
    }

    [Fact]
    public void A_language_lists_no_letter_and_no_word_twice() =>
        Assert.All(LexiconTable.Rows("Read.languages.tsv", 4), row =>
        {
            Assert.Equal(row[2].Distinct(), row[2].ToCharArray());
            Assert.Equal(row[3].Split(' ').Distinct(), row[3].Split(' '));
        });
}
