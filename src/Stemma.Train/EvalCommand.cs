using System.CommandLine;
using Stemma.Train.Evaluate;
using Stemma.Train.Evaluate.Coreference;
using Stemma.Train.Evaluate.Coverage;

namespace Stemma.Train;

/// <summary>"eval": measures a stage; one subcommand a stage.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var command = new Command("eval", "Measures a stage against annotated data.");
        command.Subcommands.Add(ReadEvaluation.Command());
        command.Subcommands.Add(FactsEvaluation.Command());
        command.Subcommands.Add(FactsEvaluation.HashCommand());
        command.Subcommands.Add(FurnitureEvaluation.Command());
        command.Subcommands.Add(ParseEvaluation.Command());
        command.Subcommands.Add(ErrorEvaluation.Command());
        command.Subcommands.Add(TokenEvaluation.Command());
        command.Subcommands.Add(AttributionEvaluation.Command());
        command.Subcommands.Add(KilledEvaluation.Command());
        command.Subcommands.Add(TimeEvaluation.Command());
        command.Subcommands.Add(ToponymEvaluation.Command());
        command.Subcommands.Add(SpellingEvaluation.Command());
        command.Subcommands.Add(AssertionEvaluation.Command());
        command.Subcommands.Add(CoreferenceEvaluation.Command());
        command.Subcommands.Add(ReferentEvaluation.Command());
        command.Subcommands.Add(NameEvaluation.Command());
        command.Subcommands.Add(AliasEvaluation.Command());
        command.Subcommands.Add(LocationEvaluation.Command());
        command.Subcommands.Add(PairEvaluation.Command());
        command.Subcommands.Add(GroupEvaluation.Command());
        return command;
    }
}
