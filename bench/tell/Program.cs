using System.Globalization;
using Stemma.Bench.Tell;

switch (args)
{
    case ["page", var folder, .. var sizes] when sizes.Length > 0 && sizes.All(IsNumber):
        await PageBench.PrintAsync(folder, [.. sizes.Select(Number)]);
        return 0;
    case ["make", var folder, var size] when IsNumber(size):
        Console.WriteLine(MadeReports.Collection(folder, Number(size)));
        return 0;
    case ["serve", var reports, var url]:
        await LoadedServer.RunAsync(reports, url);
        return 0;
    default:
        Console.Error.WriteLine("page FOLDER SIZE...|make FOLDER SIZE|serve REPORTS URL");
        return 2;
}

static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
