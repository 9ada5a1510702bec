using Xunit;

namespace Stemma.Tests.Given;

/// <summary>Tab-separated rows of a stage's case file; "#" opens a comment line.</summary>
internal static class CaseFile
{
    public static string PathOf(string stage, string name) => Path.Combine(AppContext.BaseDirectory, stage, "Cases", name);

    public static IEnumerable<string[]> Rows(string stage, string name, int columns)
    {
        foreach (var line in File.ReadLines(PathOf(stage, name)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            Assert.True(cells.Length == columns, $"{name}: {line}");
            yield return cells;
        }
    }
}
