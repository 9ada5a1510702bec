using System.CommandLine;
using Stemma.Train;

var root = new RootCommand("Trains and measures the stages of the engine.");
root.Subcommands.Add(ParseCommand.Create());
root.Subcommands.Add(EvalCommand.Create());
root.Subcommands.Add(CompileCommand.Create());
return root.Parse(args).Invoke();
