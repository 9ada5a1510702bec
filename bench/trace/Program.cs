using System.Globalization;
using Stemma.Bench.Trace;

const int Seed = 20340101;
switch (args)
{
    case ["scale", .. var sizes] when sizes.All(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out _)):
        Scale.Print([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))], Seed);
        return 0;
    case ["sort", .. var sizes] when sizes.Length > 0 && sizes.All(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out _)):
        Sorting.Print([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))], Seed);
        return 0;
    case ["recall", var size] when int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var reports):
        Recall.Print(reports, Seed);
        return 0;
    case ["hostile"]:
        Hostile.Print(Seed);
        return 0;
    default:
        Console.Error.WriteLine("scale SIZE...|sort SIZE...|recall SIZE|hostile");
        return 2;
}
