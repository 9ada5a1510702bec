using System.Collections.Immutable;

namespace Stemma.Tell.Exports;

/// <summary>A thing of the story in PROV's terms, before it is written in one form or the other.</summary>
/// <param name="id">Id of the dossier, or made from one.</param>
/// <param name="types">With prefix, such as "prov:Person".</param>
internal sealed class ProvNode(string id, ProvKind kind, params ImmutableArray<string> types)
{
    private readonly List<(string Name, ProvValue Value)> _facts = [];
    private readonly List<ProvTie> _ties = [];

    public string Id { get; } = id;

    public ProvKind Kind { get; } = kind;

    public ImmutableArray<string> Types { get; } = types;

    public IReadOnlyList<(string Name, ProvValue Value)> Facts => _facts;

    public IReadOnlyList<ProvTie> Ties => _ties;

    public ProvNode With(string name, ProvValue value)
    {
        _facts.Add((name, value));
        return this;
    }

    /// <summary>Nothing when not known.</summary>
    public ProvNode With(string name, string? text, ProvForm form = ProvForm.Text) =>
        text is null ? this : With(name, new ProvValue(text, form));

    /// <inheritdoc cref="With(string, string?, ProvForm)"/>
    public ProvNode With(string name, decimal? number) => number is { } known ? With(name, ProvValue.Of(known)) : this;

    public ProvNode WithEach(string name, IEnumerable<string> texts, ProvForm form = ProvForm.Text)
    {
        foreach (var text in texts)
            With(name, text, form);
        return this;
    }

    public ProvNode Tied(ProvRelation relation, string target) => Tied(new ProvTie(relation, target, null, []));

    public ProvNode Tied(ProvTie tie)
    {
        _ties.Add(tie);
        return this;
    }

    public ProvNode TiedToEach(ProvRelation relation, IEnumerable<string> targets)
    {
        foreach (var target in targets)
            Tied(relation, target);
        return this;
    }
}

internal enum ProvKind
{
    Entity,
    Agent,
    Activity,
}
