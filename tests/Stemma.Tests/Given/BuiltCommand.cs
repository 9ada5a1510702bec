using Stemma.Tests.House;

namespace Stemma.Tests.Given;

/// <summary>The command as it is built for its users, with all that it brings along; the one beside the tests has what these bring instead.</summary>
internal static class BuiltCommand
{
    /// <summary>To be run by dotnet.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        Repository.Root, "src", "Stemma.Cli", "bin", Directory.GetParent(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar))!.Name, "net10.0", "stemma.dll");
}
