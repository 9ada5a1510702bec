using System.Collections.Immutable;
using Stemma.Extract.Clauses;

namespace Stemma.Extract.Sources;

/// <summary>"The agency, quoting an official, reported …", "…, it said, citing residents": a source that says whom it has it from.</summary>
internal static class Citations
{
    public static void Add(SentenceView view, ImmutableArray<Frame>.Builder frames)
    {
        for (var i = frames.Count - 1; i >= 0; i--)
        {
            var outer = frames[i];
            if (outer.Class != AttributionClass.Assertion || Citing(view, outer) is not (var citing and >= 0))
                continue;
            var cited = view.Tree.Child(citing, "obj");
            if (FrameFinder.Build(view, cited, view.Tree[citing].Span, citing, outer.ContentHead, outer.Content.RemoveAll(token => view.Tree.IsUnder(token, citing)), CueLexicon.PlainSaying, strict: true) is not { } inner)
                continue;
            frames.RemoveAll(frame => frame.CueToken == citing);
            frames.Insert(frames.IndexOf(outer) + 1, inner with { IsCited = true });
        }
    }

    /// <summary>The participle by which a source or its cue names whom it cites; -1 when there is none.</summary>
    private static int Citing(SentenceView view, Frame frame)
    {
        var tree = view.Tree;
        var near = frame.SourceToken < 0 ? [] : tree.Children(frame.SourceToken, "acl");
        if (frame.CueToken >= 0)
            near = near.Concat(tree.Children(frame.CueToken, "advcl"));
        return near.FirstOrDefault(
            child => tree[child].Xpos == "VBG" && tree.Child(child, "obj") >= 0 && tree.Child(child, "nsubj") < 0 && CueLexicon.Shipped.Citing.Contains(tree[child].Lemma.ToLowerInvariant()), -1);
    }
}
