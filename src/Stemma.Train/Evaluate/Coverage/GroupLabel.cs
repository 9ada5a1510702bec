using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Train.Evaluate.Coverage;

/// <summary>Reports of one event with what one who read them says they claim, on whose word, and where they disagree.</summary>
internal sealed record GroupLabel(string Group, string[] Reports, GroupLabel.Claim[] Claims, GroupLabel.Dispute[] Disputes)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <param name="Anchor">Words that stand once in the report.</param>
    internal sealed record Passage(string Report, string Anchor, string? Origin);

    internal sealed record Origin(string Id, string Name, string Kind);

    internal sealed record Claim(string Id, Passage[] Assertions, Origin[] Origins);

    internal sealed record Dispute(string Kind, string Verdict, Passage A, Passage B);

    public static GroupLabel[] ReadAll(FileInfo file) =>
        JsonSerializer.Deserialize<GroupLabel[]>(File.ReadAllBytes(file.FullName), Web) ?? [];
}
