namespace Stemma.Cli;

/// <summary>How a command says what a collection is named by.</summary>
internal static class CollectionPlace
{
    public const string Description = "The collection: its file, or the address of a PostgreSQL database, postgresql://USER@HOST/DATABASE.";
}
