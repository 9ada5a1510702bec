namespace Stemma.Parse;

/// <summary>What a thread needs while it parses a report; handed back for the next. One thread's own.</summary>
internal sealed class ParseDesk(ParseModel model)
{
    public NetworkReader Reader { get; } = new(model.Network, new TreeDecoder(model.Network, model.Tags, model.Relations));

    public LemmaCache Words { get; } = new(model.Lemmas);
}
