using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Link;
using Stemma.Text;

namespace Stemma.Cli.Inputs;

/// <summary>Pairs of mentions that the user says are not one actor's, a pair a line, as the dossier writes mentions: [{"report":"r1","start":120,"end":134},{…}].</summary>
internal static class ApartFile
{
    /// <summary>UTF-16 code units in the longest line that is read.</summary>
    public const int MostLine = 4096;

    /// <summary>Pairs that are read.</summary>
    public const int MostPairs = 100_000;

    /// <returns>What is wrong with the first file or line that cannot be read; null when nothing is.</returns>
    public static string? Read(IEnumerable<FileInfo> files, out ImmutableArray<RefusedLink> pairs)
    {
        var found = ImmutableArray.CreateBuilder<RefusedLink>();
        pairs = [];
        foreach (var file in files)
        {
            try
            {
                var number = 0;
                foreach (var line in File.ReadLines(file.FullName))
                {
                    number++;
                    if (string.IsNullOrWhiteSpace(line))
                        continue;
                    if (Parsed(line) is not { } pair)
                        return $"--apart {file.Name}, line {number}: give two mentions as the dossier has them, as in [{{\"report\":\"r1\",\"start\":120,\"end\":134}},{{\"report\":\"r2\",\"start\":15,\"end\":27}}].";
                    if (found.Count == MostPairs)
                        return $"--apart {file.Name}: more than {MostPairs} pairs.";
                    found.Add(pair);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return $"--apart {file.Name}: it cannot be read.";
            }
        }

        pairs = found.DrainToImmutable();
        return null;
    }

    private static RefusedLink? Parsed(string line)
    {
        if (line.Length > MostLine)
            return null;
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() == 2 && Mention(pair[0]) is var (report, span) && Mention(pair[1]) is var (other, otherSpan)
                ? new RefusedLink(report, span, other, otherSpan)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (string Report, TextSpan Span)? Mention(JsonElement mention) =>
        mention.ValueKind == JsonValueKind.Object
        && mention.TryGetProperty("report", out var report) && report.ValueKind == JsonValueKind.String
        && mention.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number && start.TryGetInt32(out var first)
        && mention.TryGetProperty("end", out var end) && end.ValueKind == JsonValueKind.Number && end.TryGetInt32(out var last)
        && first >= 0 && last >= first
            ? (report.GetString()!, new TextSpan(first, last))
            : null;
}
