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
        var skipped = ImmutableArray.CreateBuilder<Skip>();
        foreach (var (input, loaded) in Gather.Expand(paths).SelectMany(input => input.Load().Select(loaded => (input, loaded))))
        {
            if (loaded.Skip is not null)
            {
                skipped.Add(loaded.Skip);
                continue;
            }

            if (Read(loaded.Capture!, given.Count, out var reason) is { } read)
                given.Add(read);
            else
                skipped.Add(new Skip(input.Uri, reason, $"{input.Uri}: {reason.Advice}"));
        }

        return (given.ToImmutable(), skipped.ToImmutable());
    }

    /// <param name="reason">Of use only when null is returned.</param>
    private static (Report Report, ImmutableArray<ConlluSentence> Sentences)? Read(Capture capture, int index, out SkipReason reason)
    {
        reason = SkipReason.BadConllu;
        string text;
        try
        {
            text = Utf8.GetString(capture.Bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            reason = SkipReason.InvalidUtf8;
            return null;
        }

        using var reader = new StringReader(text);
        var reading = Conllu.Read(reader);
        if (reading.Failure is not null || reading.Sentences.IsEmpty)
            return null;

        var report = new Report
        {
            Id = $"r{index + 1}",
            Uri = capture.Uri,
            Sha256 = ContentHash.Of(capture.Bytes.Span),
            Outlet = Outlet.Unknown,
            Text = reading.Text,
        };
        return (report, reading.Sentences);
    }
}
