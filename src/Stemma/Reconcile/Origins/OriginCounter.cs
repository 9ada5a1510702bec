using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Reconcile.Claims;

namespace Stemma.Reconcile.Origins;

/// <summary>
/// The independent origins of a claim: one body under its aliases is one, an unnamed source carried by reports that
/// hang together is one, and a passage without a source that derives from another report adds none.
/// </summary>
internal sealed class OriginCounter(LinkedStory linked, Kinship kinship)
{
    private readonly Dictionary<string, Actor> _actors = linked.Actors.ToDictionary(actor => actor.Id);
    private readonly Bodies _bodies = new(linked);
    private readonly Wording _wording = new();

    public (ImmutableArray<Origin> Origins, ImmutableArray<Inheritance> Inherited) Count(ImmutableArray<Statement> claim)
    {
        var drafts = new List<OriginDraft>();
        var settled = claim.Where(IsAttributed).ToList();
        foreach (var statement in settled)
            Attribute(statement, Root(statement)!, drafts);
        foreach (var statement in claim.Where(statement => Root(statement) is null))
        {
            var behind = Backing.Of(statement);
            if (behind.IsEmpty || Parent(statement, settled) is not null)
                continue;
            foreach (var link in behind)
                Attribute(statement, link, drafts, "named-behind");
            settled.Add(statement);
        }

        var inherited = ImmutableArray.CreateBuilder<Inheritance>();
        foreach (var statement in claim.Except(settled).ToList())
        {
            if (Parent(statement, settled) is { } parent)
                inherited.Add(Inherit(statement, parent));
            else
                drafts.Add(OwnReporting(statement));
            settled.Add(statement);
        }

        return ([.. drafts.OrderBy(draft => draft.Statements[0].Index).Select(draft => draft.Settle())], inherited.ToImmutable());
    }

    private static bool IsAttributed(Statement statement) => Root(statement) is { Kind: not SourceKind.Unspecified };

    private static AttributionLink? Root(Statement statement) =>
        statement.Assertion.Attribution.IsEmpty ? null : statement.Assertion.Attribution[^1];

    /// <param name="root">Its last source.</param>
    /// <param name="because">Why the source is its own, when the assertion does not name him itself.</param>
    private void Attribute(Statement statement, AttributionLink root, List<OriginDraft> drafts, string? because = null)
    {
        var body = root.Source is null ? null : _bodies.Of(root.Source);
        var actor = body ?? (root.Source is null ? null : linked.ActorOf(root.Source));
        var named = actor is not null && _actors[actor].Kind is not (ActorKind.Role or ActorKind.Group) ? actor : null;
        var head = root.Source is { } source ? HeadLemma(statement, source) : "";
        var copied = drafts.Find(draft => IsCopyOf(statement, draft)) ?? (named is null ? OnlyCopied(statement, drafts) : null);
        if (copied is not null)
        {
            copied.Add(statement, "same-passage");
            return;
        }

        foreach (var draft in drafts)
        {
            if (named is not null ? draft.Actor == named : draft.Actor is null && SameUnnamed(statement, actor, head, draft))
            {
                draft.Add(statement, because ?? (body is not null ? "speaks-for" : named is not null ? "same-actor" : "same-unnamed-source"));
                return;
            }
        }

        if (named is not null && drafts.Find(draft => draft.Actor is not null && IsWordedAs(statement, draft)) is { } worded)
        {
            worded.Add(statement, "same-passage");
            return;
        }

        var name = named is not null ? _actors[named].Name : actor is not null ? _actors[actor].Name : root.Source?.Text ?? "";
        var origin = new OriginDraft(statement, named, actor, name, KindOf(root.Kind, named), head);
        if (because is not null)
            origin.Because(because);
        drafts.Add(origin);
    }

    /// <summary>Of an unnamed source, the one origin of the text that its report shares; null when there is none or several.</summary>
    private OriginDraft? OnlyCopied(Statement statement, List<OriginDraft> drafts) =>
        drafts.FindAll(draft => draft.Statements.Exists(other => IsInSharedText(statement, other))) is [var only] ? only : null;

    /// <summary>Text that two reports share has its source in common too, however each is read.</summary>
    private bool IsCopyOf(Statement statement, OriginDraft draft) =>
        draft.Statements.Exists(other =>
            statement.SourceWords.Overlaps(other.SourceWords) && IsInSharedText(statement, other));

    /// <summary>One text on the word of bodies that are called alike is the word of one, linked to its full name in one report and not in the other.</summary>
    private bool IsWordedAs(Statement statement, OriginDraft draft) =>
        draft.Statements.Exists(other => statement.ReportIndex != other.ReportIndex && statement.SourceWords.Overlaps(other.SourceWords) && _wording.IsOne(statement, other));

    private bool IsInSharedText(Statement one, Statement other) =>
        one.ReportIndex != other.ReportIndex
        && kinship.SharePassage(one.Assertion.Report, one.Assertion.Span, other.Assertion.Report, other.Assertion.Span);

    private bool SameUnnamed(Statement statement, string? actor, string head, OriginDraft draft)
    {
        var report = statement.Extracted.Parsed.Report.Id;
        return draft.Statements.Exists(other =>
        {
            var otherReport = other.Extracted.Parsed.Report.Id;
            return report == otherReport
                ? actor is not null && draft.Unnamed == actor
                : draft.HeadLemma == head && head.Length > 0 && kinship.Tied(report, otherReport);
        });
    }

    /// <summary>The assertion whose word an unattributed one repeats: in its own report, in a shared passage, then anywhere in a report it hangs together with.</summary>
    private Statement? Parent(Statement statement, List<Statement> settled)
    {
        var report = statement.Extracted.Parsed.Report.Id;
        return settled.Find(other => other.Extracted.Parsed.Report.Id == report)
            ?? settled.Find(other => IsInSharedText(statement, other) || (statement.ReportIndex != other.ReportIndex && _wording.IsOne(statement, other)))
            ?? settled.Find(other => IsAttributed(other) && kinship.Tied(report, other.Extracted.Parsed.Report.Id))
            ?? settled.Find(other => kinship.Tied(report, other.Extracted.Parsed.Report.Id));
    }

    private Inheritance Inherit(Statement statement, Statement parent)
    {
        var report = statement.Extracted.Parsed.Report.Id;
        var other = parent.Extracted.Parsed.Report.Id;
        var lost = report == other || kinship.TookFrom(report, other) ? null : kinship.LostSourceOf(report, other);
        return new Inheritance(statement.Assertion.Id, parent.Assertion.Id, lost, report != other && IsAttributed(parent));
    }

    private static OriginDraft OwnReporting(Statement statement)
    {
        var report = statement.Extracted.Parsed.Report;
        var kind = Root(statement) is null ? OriginKind.OwnReporting : OriginKind.Unspecified;
        return new OriginDraft(statement, null, null, report.Outlet.Name ?? report.Outlet.Host ?? report.Uri[(report.Uri.LastIndexOf('/') + 1)..], kind, "");
    }

    private OriginKind KindOf(SourceKind kind, string? named)
    {
        if (named is not null && kind is SourceKind.UnnamedPerson or SourceKind.UnnamedGroup or SourceKind.Person)
            return _actors[named].Kind == ActorKind.Person ? OriginKind.Person : OriginKind.Organisation;
        if (named is null && kind == SourceKind.Person)
            return OriginKind.UnnamedPerson;

        return Enum.Parse<OriginKind>(kind.ToString());
    }

    private static string HeadLemma(Statement statement, Mention source) =>
        statement.Extracted.Parsed.Sentences[source.Sentence].Tokens[source.Head].Lemma.ToLowerInvariant();

    private sealed class OriginDraft(Statement first, string? actor, string? unnamed, string name, OriginKind kind, string headLemma)
    {
        private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

        public List<Statement> Statements { get; } = [first];

        public string? Actor { get; } = actor;

        /// <summary>The actor id of a source without a name; null when it has none.</summary>
        public string? Unnamed { get; } = unnamed;

        public string HeadLemma { get; } = headLemma;

        public void Add(Statement statement, string reason)
        {
            Statements.Add(statement);
            Because(reason);
        }

        public void Because(string reason) => _reasons.Add(reason);

        public Origin Settle() =>
            new("", Actor, name, kind, [.. Statements.Select(statement => statement.Assertion.Id)], [.. _reasons]);
    }
}
