using System.Reflection;
using Stemma.Server;
using Stemma.Server.Api;
using Stemma.Server.Fetch;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.House;

public sealed class ServerTests
{
    private const string FetchStage = "Stemma.Server.Fetch";

    private static readonly Assembly Server = typeof(StemmaServer).Assembly;

    private static readonly string[] Outward =
        ["System.Net.Http.", "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient", "System.Net.WebSockets.ClientWebSocket", "System.Net.WebRequest", "System.Net.Dns"];

    [Fact]
    public void Only_the_fetcher_speaks_to_other_machines()
    {
        var outward = Outwards().ToLookup(use => use.StartsWith(FetchStage + ".", StringComparison.Ordinal));

        Assert.Empty(outward[false]);
        Assert.NotEmpty(outward[true]);
    }

    [Fact]
    public void A_public_type_cannot_be_changed_after_it_is_made() =>
        Assert.Empty(Server.GetExportedTypes().SelectMany(Mutability.Of));

    [Fact]
    public void The_engine_knows_nothing_of_the_server_and_the_server_nothing_of_the_command()
    {
        Assert.DoesNotContain(typeof(Journey).Assembly.GetReferencedAssemblies(), used => IsServing(used.Name!));
        Assert.DoesNotContain(Server.GetReferencedAssemblies(), used => used.Name is "stemma" or "Stemma.Train");
    }

    [Fact]
    public void A_fault_has_a_code_of_its_own_and_says_what_to_do()
    {
        var faults = Catalogue<ApiFault>().Select(fault => (fault.Code, fault.Advice))
            .Concat(Catalogue<FetchFault>().Select(fault => (fault.Code, fault.Advice)))
            .ToList();

        Assert.True(faults.Count > 20);
        Assert.All(faults, fault => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", fault.Code));
        Assert.All(faults, fault => Assert.EndsWith(".", fault.Advice, StringComparison.Ordinal));
        Assert.Equal(faults.Count, faults.Select(fault => fault.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Catalogue<SkipReason>().Count(), Catalogue<SkipReason>().Select(reason => reason.Code).Distinct().Count());
    }

    private static bool IsServing(string assembly) =>
        assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || assembly.StartsWith("Stemma.", StringComparison.Ordinal);

    private static IEnumerable<string> Outwards() =>
        from type in Server.GetTypes()
        from used in UsedMembers.TypesOf(type)
        where Outward.Any(name => used.FullName?.StartsWith(name, StringComparison.Ordinal) == true)
        select $"{type.FullName} uses {used.FullName}";

    private static IEnumerable<T> Catalogue<T>() =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<T>();
}
