using System.Text;
using System.Xml;
using System.Xml.Linq;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// RSS 2.0, RSS 1.0 and Atom, an item a report, one item in memory at a time. No entity is expanded beyond those of
/// XML and HTML and no declaration is followed, so none can grow.
/// </summary>
internal sealed class FeedFile : IArchive
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly PeekStream _content;
    private readonly string _uri;
    private readonly FeedText _text;
    private readonly XmlReader _xml;
    private readonly FeedChannel _channel = new();
    private int _items;
    private bool _ended;

    public FeedFile(PeekStream content, string uri, ReadOptions options)
    {
        _content = content;
        _uri = uri;
        _text = new FeedText(new HtmlEntities(new StreamReader(content, EncodingOf(content.Peek(ArchiveSniffer.Window)))), options.MaxBytes);
        _xml = XmlReader.Create(_text, Settings);
    }

    public LoadOutcome? Next()
    {
        if (_ended)
            return null;
        try
        {
            if (NextItem() is { } item)
                return FeedItem.Of(item, _channel, $"{_uri}#{_items}");
            _ended = true;
            return null;
        }
        catch (XmlException)
        {
            _ended = true;
            if (_content.IsBroken)
                throw new InvalidDataException("The envelope ends early.");
            string place = $"{_uri}#{_items + 1}";
            return LoadOutcome.Skipped(_text.IsOverrun ? SkipReason.TooLarge.At(place) : SkipReason.BadFeed.At(place));
        }
    }

    public void Dispose()
    {
        _xml.Dispose();
        _text.Dispose();
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        if (WideText.EncodingOf(head) is { } wide)
            return wide;
        return head.StartsWith("\uFEFF"u8) ? Encoding.UTF8 : CharsetLabels.Decoder(DeclaredCharset.Of(head, null) ?? CharsetLabels.Utf8);
    }

    /// <summary>Null at the end. What is met on the way there is noted of the channel.</summary>
    private XElement? NextItem()
    {
        while (!_xml.EOF)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                _xml.Read();
            }
            else if (_xml.LocalName is "rss" or "RDF" or "channel" or "feed")
            {
                _channel.Enter(_xml);
                _xml.Read();
            }
            else
            {
                XElement element = FeedElement.Read(_xml);
                _text.Allow();
                if (element.Name.LocalName is "item" or "entry")
                {
                    _items++;
                    return element;
                }

                _channel.Note(element);
            }
        }

        return null;
    }
}
