using System.Collections.Immutable;
using System.Text;
using Stemma.Parse;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Cli.Inputs;

/// <summary>Files whose tokens and sentences are somebody else's, to be kept.</summary>
internal static class ConlluFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (ImmutableArray<(Report Report, ImmutableArray<ConlluSentence> Sentences)> Given, ImmutableArray<Skip> Skipped) Read(
        IEnumerable<string> paths)
    {
        var given = ImmutableArray.CreateBuilder<(Report, ImmutableArray<ConlluSentence>)>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var skipped = ImmutableArray.CreateBuilder<Skip>();
        foreach (var (input, loaded) in Gather.Expand(paths).SelectMany(input => input.Load().Select(loaded => (input, loaded))))
        {
            if (loaded.Skip is not null)
            {
                skipped.Add(loaded.Skip);
                continue;
            }

            var documents = Read(loaded.Capture!, out var reason);
            if (documents.IsEmpty)
                skipped.Add(new Skip(input.Uri, reason, $"{input.Uri}: {reason.Advice}"));
            foreach (var document in documents)
                given.Add((Report(loaded.Capture!, document, Id(document.Id, given.Count, taken)), document.Sentences));
        }

        return (given.ToImmutable(), skipped.ToImmutable());
    }

    /// <param name="reason">Of use only when nothing is returned.</param>
    private static ImmutableArray<ConlluDocument> Read(Capture capture, out SkipReason reason)
    {
        reason = SkipReason.BadConllu;
        try
        {
            using var reader = new StringReader(Utf8.GetString(capture.Bytes.Span));
            return Conllu.Read(reader).Documents;
        }
        catch (DecoderFallbackException)
        {
            reason = SkipReason.InvalidUtf8;
            return [];
        }
    }

    /// <summary>The document's own where it has one that no other has and that a sentence's id can begin with.</summary>
    private static string Id(string? own, int before, HashSet<string> taken)
    {
        if (own is not null && !own.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '/') && taken.Add(own))
            return own;
        var number = before + 1;
        while (!taken.Add($"r{number}"))
            number++;
        return $"r{number}";
    }

    private static Report Report(Capture capture, ConlluDocument document, string id) => new()
    {
        Id = id,
        Uri = capture.Uri,
        Sha256 = ContentHash.Of(capture.Bytes.Span),
        Outlet = Outlet.Unknown,
        Text = document.Text,
    };
}
