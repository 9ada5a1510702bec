using System.CommandLine;

namespace Stemma.Cli.Inputs;

internal static class PathArgument
{
    public const string StandardInput = "-";

    private const string Reports = "A report, an archive of reports (JSON Lines, RSS, Atom, WARC), a folder, or a collection. Beside NAME, NAME.meta.json may give uri, outlet, published and title.";

    public static Argument<string[]> Create() => Create(ArgumentArity.OneOrMore);

    public static Argument<string[]> Create(ArgumentArity arity) => Create("PATH", Reports, orInput: false, arity);

    /// <param name="orInput">Whether "-" stands for standard input.</param>
    public static Argument<string[]> Create(string name, string description, bool orInput, ArgumentArity arity)
    {
        var paths = new Argument<string[]>(name)
        {
            Description = description,
            Arity = arity,
        };
        // The grammar takes an option it does not know for one more path.
        paths.Validators.Add(given =>
        {
            if (given.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
                given.AddError("An empty path names nothing; name a file or a folder.");
            foreach (var path in given.Tokens.Select(t => t.Value).Where(v => v.StartsWith('-') && !(orInput && v == StandardInput)))
                given.AddError($"{path}: no such option; for a file of that name write ./{path}.");
        });
        return paths;
    }
}
