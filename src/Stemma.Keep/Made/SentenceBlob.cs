using System.Collections.Immutable;
using System.Text;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Keep.Made;

/// <summary>The parse of a report as bytes: its strings once each, then numbers.</summary>
internal static class SentenceBlob
{
    private const int NoString = 0;

    public static byte[] Write(ParsedReport parsed) => PackedBlob.Of(stream =>
    {
        using var content = new MemoryStream();
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var numbers = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
            new Writer(numbers, strings).Write(parsed);
        using var all = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        all.Write7BitEncodedInt(strings.Count);
        foreach (var text in strings.Keys)
            all.Write(text);
        all.Flush();
        content.WriteTo(stream);
    });

    /// <exception cref="FormatException">It is not what <see cref="Write"/> writes.</exception>
    public static ParsedReport Read(Report report, byte[] blob)
    {
        using var stream = PackedBlob.Open(blob);
        using var numbers = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            var strings = new string[numbers.Read7BitEncodedInt()];
            for (var i = 0; i < strings.Length; i++)
                strings[i] = numbers.ReadString();
            return new Reader(numbers, strings).Read(report);
        }
        catch (Exception e) when (e is EndOfStreamException or IndexOutOfRangeException or OverflowException or IOException)
        {
            throw new FormatException("A parse is not as it was written.", e);
        }
    }

    private sealed class Writer(BinaryWriter numbers, Dictionary<string, int> strings)
    {
        public void Write(ParsedReport parsed)
        {
            numbers.Write7BitEncodedInt(parsed.PassedOver.Length);
            foreach (var passed in parsed.PassedOver)
            {
                Span(passed.Span);
                Text(passed.Reason);
            }

            numbers.Write7BitEncodedInt(parsed.Sentences.Length);
            foreach (var sentence in parsed.Sentences)
                Write(sentence);
        }

        private void Write(Sentence sentence)
        {
            Span(sentence.Span);
            numbers.Write7BitEncodedInt(sentence.Tokens.Length);
            foreach (var token in sentence.Tokens)
            {
                Span(token.Span);
                Text(token.Form);
                Text(token.Lemma);
                Text(token.Upos);
                Text(token.Xpos);
                Text(token.Features);
                numbers.Write7BitEncodedInt(token.Head + 1);
                Text(token.Relation);
            }

            numbers.Write7BitEncodedInt(sentence.Names.Length);
            foreach (var name in sentence.Names)
            {
                Span(name.Span);
                Range(name.Tokens);
                numbers.Write7BitEncodedInt((int)name.Kind);
            }

            numbers.Write7BitEncodedInt(sentence.Multiwords.Length);
            foreach (var words in sentence.Multiwords)
                Range(words);
        }

        private void Span(TextSpan span)
        {
            numbers.Write7BitEncodedInt(span.Start);
            numbers.Write7BitEncodedInt(span.Length);
        }

        private void Range(TokenRange range)
        {
            numbers.Write7BitEncodedInt(range.First);
            numbers.Write7BitEncodedInt(range.Last);
        }

        private void Text(string? text)
        {
            if (text is null)
            {
                numbers.Write7BitEncodedInt(NoString);
                return;
            }

            if (!strings.TryGetValue(text, out var number))
                strings.Add(text, number = strings.Count + 1);
            numbers.Write7BitEncodedInt(number);
        }
    }

    private sealed class Reader(BinaryReader numbers, string[] strings)
    {
        public ParsedReport Read(Report report)
        {
            var passed = Many(() => new PassedOver(Span(), Text()!));
            return new ParsedReport(report, Many(Sentence), passed);
        }

        private Sentence Sentence() => new(Span(), Many(Token), Many(() => new NameMention(Span(), Range(), (NameKind)numbers.Read7BitEncodedInt())), Many(Range));

        private Token Token() => new()
        {
            Span = Span(),
            Form = Text()!,
            Lemma = Text()!,
            Upos = Text()!,
            Xpos = Text(),
            Features = Text(),
            Head = numbers.Read7BitEncodedInt() - 1,
            Relation = Text()!,
        };

        private ImmutableArray<T> Many<T>(Func<T> read)
        {
            var count = numbers.Read7BitEncodedInt();
            var all = ImmutableArray.CreateBuilder<T>();
            for (var i = 0; i < count; i++)
                all.Add(read());
            return all.DrainToImmutable();
        }

        private TextSpan Span()
        {
            var start = numbers.Read7BitEncodedInt();
            return new TextSpan(start, start + numbers.Read7BitEncodedInt());
        }

        private TokenRange Range() => new(numbers.Read7BitEncodedInt(), numbers.Read7BitEncodedInt());

        private string? Text() => numbers.Read7BitEncodedInt() is var number and not NoString ? strings[number - 1] : null;
    }
}
