namespace Stemma.Train.Parse.Network;

/// <summary>The state of a training after a whole epoch, in a file of its own.</summary>
internal static class Checkpoint
{
    public static void Write(string path, ParseNetwork network, int epoch)
    {
        var fresh = path + ".new";
        using (var writer = new BinaryWriter(File.Create(fresh)))
        {
            writer.Write(epoch);
            foreach (var values in States(network))
            {
                foreach (var value in values)
                    writer.Write(value);
            }
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <returns>The epochs that are done.</returns>
    public static int Read(string path, ParseNetwork network)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var epoch = reader.ReadInt32();
        foreach (var values in States(network))
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = reader.ReadSingle();
        }

        return epoch;
    }

    private static IEnumerable<float[]> States(ParseNetwork network) =>
    [
        .. network.Parameters.SelectMany(p => new[] { p.Values, p.FirstMoment, p.SecondMoment }),
        .. network.Tables.SelectMany(t => new[] { t.Values, t.FirstMoment, t.SecondMoment }),
    ];
}
