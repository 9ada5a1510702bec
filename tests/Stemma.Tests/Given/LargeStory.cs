using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Stemma.Tests.Given;

/// <summary>
/// Coverage of one invented event by as many outlets as wanted: a few wire reports, copies that cut and shorten them, and reports
/// written apart on the word of the same few bodies. The same numbers give the same reports.
/// </summary>
internal static class LargeStory
{
    private static readonly string[] Places = ["Sarvand", "Old Quay", "Tamrit", "Belhasa", "the Amber Bridge", "Nurqala", "Port Ives"];

    private static readonly string[] Bodies =
        ["the Sarvand Harbour Board", "the Coast Rescue Service", "the Interior Ministry", "the Amber Watch Network", "the mayor of Sarvand", "a hospital official", "two port workers"];

    /// <summary>What a report begins with: one fact, told in one of several ways.</summary>
    private static readonly string[] Openings =
    [
        "At least {0} people were killed when a grain barge exploded off {1} on Monday, {2} said.",
        "An explosion on a barge off {1} killed {0} people and injured {3}, according to {2}.",
        "{2} said that about {0} people had died in the blast at {1}.",
        "A barge laden with grain blew up near {1} and left {0} dead, {2} reported.",
        "The death toll from Monday's barge disaster at {1} stands at {0}, {2} announced.",
    ];

    /// <summary>Facts, each told in several ways.</summary>
    private static readonly string[][] Details =
    [
        ["The fire spread to {3} houses near {1}, {2} said.", "Flames jumped to {3} homes in {1}.", "{2} counted {3} burnt-out houses around {1}."],
        ["Some {0} residents fled to {1} during the night.", "Families left their homes and spent the night in {1}.", "Buses took {0} families to a school in {1}."],
        ["{2} blamed a faulty boiler for the explosion.", "A cracked boiler set off the blast, {2} believes.", "According to {2}, the boiler had burst."],
        ["Divers recovered {3} bodies from the water at {1}, {2} said.", "Search teams pulled {3} dead from the river.", "{3} victims were found by divers beneath the pier of {1}."],
        ["The company denied that the boiler had been faulty.", "Its owner rejected the accusation and spoke of sabotage.", "A lawyer for the shipping line said nothing had been wrong aboard."],
        ["More than {0} boats joined the search near {1}.", "Fishermen from {1} went out in {0} boats to look for the missing.", "The search was widened to the waters of {1}."],
        ["{2} may close the harbour at {1} for several days.", "Ships could be kept out of {1} until the weekend.", "Traffic at {1} is expected to stop for days."],
        ["Rescuers reached the wreck at dawn and freed {3} sailors.", "{3} crew members were cut out of the hull alive.", "Firefighters saved {3} men from the engine room, {2} said."],
        ["A witness told reporters that the alarm at {1} had failed.", "No siren was heard in {1}, people there said.", "{2} is looking into why no warning sounded."],
        ["The barge had left {1} on Sunday with {3} sailors aboard.", "It had sailed from {1} a day earlier.", "With {3} men on board it was bound for {1}."],
        ["Police arrested the captain of the barge in {1} on Tuesday.", "The skipper was detained as he tried to leave {1}.", "A judge in {1} ordered the captain held."],
        ["\"We heard two blasts and then nothing,\" said a fisherman in {1}.", "\"The whole quay shook,\" a baker from {1} recalled.", "\"My windows were gone,\" said a woman who lives by the water."],
        ["Parliament will debate the safety of river freight on Thursday.", "Opposition members demanded an inquiry.", "The minister of transport promised new rules for barges."],
        ["Grain prices rose in {1} after the news.", "Traders in {1} feared for the harvest's way to the sea.", "Mills downstream ran short of wheat."],
    ];

    /// <summary>One JSON object a line, as <c>stemma</c> reads it.</summary>
    public static void Write(string path, int reports, int seed)
    {
        var random = new Random(seed);
        var wires = Enumerable.Range(0, Math.Max(1, reports / 25)).Select(_ => Body(random)).ToList();
        var lines = new StringBuilder();
        for (var i = 0; i < reports; i++)
        {
            var wire = wires[random.Next(wires.Count)];
            var body = i < wires.Count ? wires[i] : random.Next(10) < 6 ? Copy(random, wire) : Body(random);
            var published = new DateTimeOffset(2031, 5, 5, 8, 0, 0, TimeSpan.Zero).AddMinutes(7 * i);
            lines.AppendLine(JsonSerializer.Serialize(new
            {
                url = $"https://outlet{i % 120}.example/story/{i}",
                outlet = $"Outlet {i % 120}",
                title = $"Barge explodes off {Places[random.Next(Places.Length)]}",
                published = published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                text = string.Join('\n', body.Chunk(2).Select(pair => string.Join(' ', pair))),
            }));
        }

        File.WriteAllText(path, lines.ToString());
    }

    private static List<string> Body(Random random) =>
        [Filled(Openings[random.Next(Openings.Length)], random), .. Details.OrderBy(_ => random.Next()).Take(7).Select(told => Filled(told[random.Next(told.Length)], random))];

    /// <summary>Some sentences left out, and in one of three copies the sources with them.</summary>
    private static List<string> Copy(Random random, List<string> wire)
    {
        var losesSources = random.Next(3) == 0;
        return [.. wire.Where((_, i) => i == 0 || random.Next(10) < 7).Select(sentence => losesSources ? WithoutSource(sentence) : sentence)];
    }

    private static string WithoutSource(string sentence)
    {
        var said = sentence.LastIndexOf(", the ", StringComparison.Ordinal);
        return said > 0 && sentence.EndsWith(" said.", StringComparison.Ordinal) ? sentence[..said] + "." : sentence;
    }

    private static string Filled(string pattern, Random random)
    {
        var sentence = string.Format(
            CultureInfo.InvariantCulture, pattern, random.Next(4, 30), Places[random.Next(Places.Length)], Bodies[random.Next(Bodies.Length)], random.Next(2, 60));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
