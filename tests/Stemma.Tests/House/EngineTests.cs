using System.Reflection;
using System.Text.RegularExpressions;
using Stemma.Text;
using Xunit;

namespace Stemma.Tests.House;

public sealed partial class EngineTests
{
    private static readonly Assembly Engine = typeof(Journey).Assembly;

    private static readonly HashSet<string> Clocks = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System",
        "NodaTime.SystemClock.get_Instance", "System.Guid.NewGuid", "System.Random.get_Shared",
    };

    private static readonly HashSet<string> NetworkTypes = new(StringComparer.Ordinal)
    {
        "System.Net.Dns", "System.Net.WebClient", "System.Net.WebRequest", "System.Net.HttpWebRequest", "System.Net.HttpListener",
        "AngleSharp.LoaderConfigurationExtensions",
    };

    [Fact]
    public void The_engine_asks_no_clock_and_throws_no_dice() =>
        Assert.Empty(ClocksAskedBy(Engine.GetTypes()));

    [Fact]
    public void A_question_to_a_clock_is_found() =>
        Assert.NotEmpty(ClocksAskedBy([typeof(PlantedClock)]));

    [Fact]
    public void The_engine_has_no_network_of_its_own() =>
        Assert.Empty(
            from type in Engine.GetTypes()
            from used in UsedMembers.TypesOf(type)
            where IsNetwork(used)
            select $"{type.FullName} uses {used.FullName}");

    [Fact]
    public void A_public_type_cannot_be_changed_after_it_is_made() =>
        Assert.Empty(Engine.GetExportedTypes().SelectMany(Mutability.Of));

    [Fact]
    public void What_can_be_changed_is_found() =>
        Assert.Equal(2, Mutability.Of(typeof(PlantedMutable)).Count());

    [Fact]
    public void A_skip_code_is_kebab_case_and_stands_for_one_thing()
    {
        var reasons = typeof(SkipReason).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(p => p.GetValue(null)).OfType<SkipReason>().ToList();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, r => Assert.Matches(KebabCase, r.Code));
        Assert.All(reasons, r => Assert.Matches("^[A-Z][^.]*[^.\\s]\\.$", r.Advice));
        Assert.Equal(reasons.Count, reasons.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase { get; }

    private static IEnumerable<string> ClocksAskedBy(IEnumerable<Type> types) =>
        from type in types
        from member in UsedMembers.MembersOf(type)
        let name = $"{member.DeclaringType?.FullName}.{member.Name}"
        where Clocks.Contains(name)
        select $"{type.FullName} asks {name}";

    private static bool IsNetwork(Type type) =>
        type.Namespace?.StartsWith("System.Net.", StringComparison.Ordinal) == true || NetworkTypes.Contains(type.FullName ?? "");

    private static class PlantedClock
    {
        public static int Hour() => DateTime.UtcNow.Hour;
    }

#pragma warning disable CA1051, RCS1170 // planted so that the tests above can be seen to fail
    private sealed class PlantedMutable
    {
        public int Field = 1;

        public int Property { get; set; }
    }
#pragma warning restore CA1051, RCS1170
}
