using System.Text;
using System.Text.Json;

namespace Stemma.Tests.Journeys;

/// <summary>A dossier's findings, a line each, for a reader to review.</summary>
internal static class DossierLines
{
    public static string Of(JsonElement dossier)
    {
        var quotes = dossier.GetProperty("assertions").EnumerateArray().ToDictionary(said => Text(said, "id"), said => Text(said, "quote"));
        var lines = new StringBuilder();
        Section(lines, dossier, "reports", report =>
            $"{Text(report, "id")} {Text(report, "uri")}: {Text(report.GetProperty("outlet"), "name")}, {Text(report.GetProperty("published"), "value")}");
        Section(lines, dossier, "skipped", skip => $"{Text(skip, "uri")}: {Text(skip, "reason")}");
        Section(lines, dossier, "derivations", derivation =>
            $"{Text(derivation, "from")} > {Text(derivation, "to")} {Text(derivation, "kind")} {Text(derivation, "direction")} {Text(derivation, "confidence")}"
            + $" by {Joined(derivation, "evidence", piece => Text(piece, "code"))}; {derivation.GetProperty("passages").GetArrayLength()} passages");
        Section(lines, dossier, "lostSources", lost =>
            $"{Text(lost, "id")} {Text(lost, "name")}: {Joined(lost, "reports", report => report.GetString()!)} by {Joined(lost, "evidence", piece => Text(piece, "code"))}");
        Section(lines, dossier, "disputes", dispute =>
            $"{Text(dispute, "id")} {Text(dispute, "kind")} {Text(dispute, "verdict")} of {Joined(dispute, "claims", claim => claim.GetString()!)}: {Text(dispute, "because")}");
        Section(lines, dossier, "claims", claim =>
            $"{Text(claim, "id")} {Text(claim, "status")} {Text(claim, "credibility")}, {Text(claim, "reports")} reports, {Text(claim, "independentOrigins")} origins"
            + $" [{Joined(claim, "origins", origin => $"{Text(origin, "name")}: {Joined(origin, "assertions", said => said.GetString()!)}", "; ")}]"
            + $" inherited [{Joined(claim, "inherited", taken => $"{Text(taken, "assertion")}<{Text(taken, "from")}{(taken.GetProperty("attributionLost").GetBoolean() ? "!" : "")}")}]"
            + $"{Figures(claim.GetProperty("estimate"))} “{quotes[Text(claim, "shown")].ReplaceLineEndings(" ")}”");
        Section(lines, dossier, "timeline", entry => $"{Text(entry, "claim")} {Text(entry, "time")} ({Text(entry, "precision")}, {Text(entry, "basis")})");
        Section(lines, dossier, "actors", actor => $"{Text(actor, "id")} {Text(actor, "kind")}: {Joined(actor, "names", name => name.GetString()!.ReplaceLineEndings(" "), "; ")}");
        return lines.ToString();
    }

    private static void Section(StringBuilder lines, JsonElement dossier, string name, Func<JsonElement, string> line)
    {
        lines.Append("== ").Append(name).Append('\n');
        foreach (var item in dossier.GetProperty(name).EnumerateArray())
            lines.Append(line(item)).Append('\n');
        lines.Append('\n');
    }

    private static string Figures(JsonElement estimate) => estimate.ValueKind == JsonValueKind.Null
        ? ""
        : $" {Text(estimate, "measure")} best {Text(estimate, "best")} low {Text(estimate, "low")} high {Text(estimate, "high")}";

    private static string Joined(JsonElement from, string name, Func<JsonElement, string> word, string by = " ") =>
        string.Join(by, from.GetProperty(name).EnumerateArray().Select(word));

    private static string Text(JsonElement from, string name) => from.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Null } => "-",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        var number => number.GetRawText(),
    };
}
