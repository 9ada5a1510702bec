using Stemma.Parse;
using Stemma.Train.Parse;
using Xunit;

namespace Stemma.Tests.Parse;

public sealed class SentenceModelTests : IDisposable
{
    private const int MostBytes = 1024 * 1024;

    private readonly string _data = Directory.CreateTempSubdirectory("stemma-sentences").FullName;

    [Fact]
    public void The_same_treebanks_give_the_same_bytes()
    {
        WriteTreebanks();
        Assert.Equal(Bytes(Train()), Bytes(Train()));
    }

    [Fact]
    public void It_learns_that_a_sentence_may_end_without_a_mark()
    {
        WriteTreebanks();
        var sentences = Tokeniser.Split("the dam broke Regards Mara", Train());
        Assert.Equal([3, 2], sentences.Select(s => s.Tokens.Length));
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var bytes = Bytes(SentenceModel.Shipped);
        Assert.InRange(bytes.Length, 1, MostBytes);
        Assert.Equal(bytes, Bytes(SentenceModel.Read(new MemoryStream(bytes))));
    }

    [Fact]
    public void Another_file_is_refused()
    {
        using var other = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(other, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            brotli.Write("none of it"u8);
        other.Position = 0;
        Assert.Throws<InvalidDataException>(() => SentenceModel.Read(other));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private SentenceModel Train() => SentenceTrainer.Train(_data, 7, TextWriter.Null);

    private static byte[] Bytes(SentenceModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    private void WriteTreebanks()
    {
        Directory.CreateDirectory(Path.Combine(_data, "ud-ewt"));
        Directory.CreateDirectory(Path.Combine(_data, "gum", "train"));
        var text = string.Concat(Enumerable.Repeat(Sentence("the river rose") + Sentence("Regards Mara"), 20));
        File.WriteAllText(Path.Combine(_data, "ud-ewt", "en_ewt-ud-train.conllu"), text);
        File.WriteAllText(Path.Combine(_data, "gum", "train", "GUM_news_velm.conllu"), Sentence("the dam broke") + Sentence("Regards Orlo"));
    }

    private static string Sentence(string words) =>
        string.Concat(words.Split(' ').Select((w, i) => $"{i + 1}\t{w}\t{w}\tX\tX\t_\t{(i == 0 ? 0 : 1)}\t{(i == 0 ? "root" : "dep")}\t_\t_\n")) + "\n";
}
