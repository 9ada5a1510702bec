namespace Stemma.Cli.Outputs;

/// <summary>How a command speaks of its inputs and outputs.</summary>
/// <param name="Input">"one of the reports".</param>
/// <param name="Output">"the dossier".</param>
/// <param name="Options">Those that name a place for it.</param>
internal sealed record InputWords(string Input, string Output, string Options);
