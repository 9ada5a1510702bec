using Stemma.Cli;

return await StemmaCommand.RunAsync(args, Surroundings.OfThisProcess());
