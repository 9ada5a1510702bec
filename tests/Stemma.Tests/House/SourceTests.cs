using System.Text.RegularExpressions;
using Xunit;

namespace Stemma.Tests.House;

public sealed partial class SourceTests
{
    private const int MaxLines = 400;

    [Fact]
    public void There_are_sources_to_look_at() => Assert.True(Repository.Sources.Count() > 50);

    [Fact]
    public void A_file_holds_at_most_one_public_type() =>
        Assert.Empty(Repository.Sources.Where(f => TypesIn(f).Count(t => t.IsPublic) > 1).Select(Relative));

    [Fact]
    public void A_file_is_named_after_the_type_it_is_about() =>
        Assert.Empty(Repository.Sources.Where(f => !IsNamedAfterItsType(f)).Select(Relative));

    [Fact]
    public void A_namespace_is_the_folder_it_lies_in_or_the_stage_of_that_folder() =>
        Assert.Empty(
            from file in Repository.Sources
            let named = NamespaceLine.Match(File.ReadAllText(file))
            let folder = NamespaceOf(file)
            where named.Success && named.Groups["name"].Value != folder && named.Groups["name"].Value != folder[..Math.Max(0, folder.LastIndexOf('.'))]
            select $"{Relative(file)} says {named.Groups["name"].Value}");

    [Fact]
    public void A_file_has_a_length_one_can_read() =>
        Assert.Empty(Repository.Sources.Where(f => File.ReadLines(f).Count() > MaxLines).Select(Relative));

    [Fact]
    public void There_are_no_regions() =>
        Assert.Empty(Repository.Sources.Where(f => RegionLine.IsMatch(File.ReadAllText(f))).Select(Relative));

    [Fact]
    public void Nothing_is_called_a_helper() =>
        Assert.DoesNotContain(Repository.Sources.Select(Relative), f => Vague.IsMatch(f));

    [Theory]
    [InlineData("src/Stemma/Read/TextHelpers.cs", true)]
    [InlineData("src/Stemma/Utils/Text.cs", true)]
    [InlineData("src/Stemma/Read/ManagerOfPorts.cs", false)]
    public void A_vague_name_is_known_by_its_end(string path, bool vague) => Assert.Equal(vague, Vague.IsMatch(path));

    [GeneratedRegex(@"^(?<public>public )?(?:internal |file |static |sealed |abstract |partial |readonly |ref |unsafe )*(?:record struct|record class|record|class|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TypeLine { get; }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NamespaceLine { get; }

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RegionLine { get; }

    [GeneratedRegex(@"(Utils?|Utilities|Helpers?|Managers?)(\.cs|/)", RegexOptions.CultureInvariant)]
    private static partial Regex Vague { get; }

    private static List<(string Name, bool IsPublic)> TypesIn(string file) =>
        [.. TypeLine.Matches(File.ReadAllText(file)).Select(m => (m.Groups["name"].Value, m.Groups["public"].Success))];

    /// <summary>A file of top-level statements has no type. A public type gives the file its name wherever it stands in it.</summary>
    private static bool IsNamedAfterItsType(string file)
    {
        var types = TypesIn(file);
        var name = Path.GetFileName(file).Split('.')[0];
        return types.Count == 0 || (types.Find(t => t.IsPublic).Name is { } first ? first == name : types.Exists(t => t.Name == name));
    }

    private static string NamespaceOf(string file) =>
        Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file))!.Replace('/', '.');

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);
}
