using System.Reflection;

namespace Stemma.Tests.House;

/// <summary>The line between the stages: a stage may use Text, itself, and the public types of earlier stages.</summary>
internal static class StageOrder
{
    private const string Text = "Text";

    private static readonly string[] Stages = ["Read", "Parse", "Extract", "Link", "Trace", "Reconcile", "Tell"];

    /// <summary>"Stemma.Read.X uses Stemma.Tell.Y", in order; empty when the line is held.</summary>
    /// <param name="root">The namespace that holds the stages.</param>
    public static IReadOnlyList<string> Violations(Assembly assembly, string root) =>
    [
        .. from type in assembly.GetTypes()
           let stage = StageOf(type, root)
           where stage is not null && (stage == Text || Stages.Contains(stage))
           from used in UsedMembers.TypesOf(type)
           where used.Assembly == assembly && IsForbidden(stage, used, root)
           let violation = $"{type.FullName} uses {used.FullName}"
           orderby violation
           select violation,
    ];

    /// <summary>How many types the line is held for; a check of none would always pass.</summary>
    public static int TypesHeld(Assembly assembly, string root) =>
        assembly.GetTypes().Count(t => StageOf(t, root) is { } stage && (stage == Text || Stages.Contains(stage)));

    private static bool IsForbidden(string stage, Type used, string root)
    {
        var other = StageOf(used, root);
        if (other is null || other == stage || other == Text)
            return false;
        return Array.IndexOf(Stages, other) is var rank && (rank < 0 || rank > Array.IndexOf(Stages, stage) || !used.IsVisible);
    }

    /// <summary>The first name below the root, "" for the root itself; null for a type that is not ours, such as one the compiler keeps for a whole assembly.</summary>
    private static string? StageOf(Type type, string root)
    {
        var name = Outermost(type).Namespace;
        if (name == root)
            return "";
        return name?.StartsWith(root + ".", StringComparison.Ordinal) == true ? name[(root.Length + 1)..].Split('.')[0] : null;
    }

    private static Type Outermost(Type type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
