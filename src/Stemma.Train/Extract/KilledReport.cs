using System.Globalization;
using CsvHelper;

namespace Stemma.Train.Extract;

/// <summary>A report of FA-KES with the numbers of killed that its readers gave; those of 0 and those not given are left out.</summary>
internal sealed record KilledReport(string Id, string Text, List<(bool Civilian, decimal Number)> Numbers)
{
    /// <summary>Reports, evenly spread, whose quantities are read one by one.</summary>
    public const int SampleSize = 60;

    private static readonly HashSet<string> Civilians = new(
        "civilian child woman girl boy baby infant teenager student pupil teacher resident villager farmer worker doctor nurse medic paramedic journalist patient refugee evacuee family mother father man minor youth".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Others = new(
        "soldier troop fighter rebel militant insurgent militiaman combatant gunman jihadist jihadi terrorist extremist officer general colonel commander policeman serviceman guard recruit mercenary adviser pilot attacker bomber".Split(' '),
        StringComparer.Ordinal);

    /// <returns>Null for words that tell neither, such as people.</returns>
    public static bool? IsCivilian(string lemma) => Civilians.Contains(lemma) ? true : Others.Contains(lemma) ? false : null;

    public static List<KilledReport> ReadAll(string file)
    {
        using var reader = CsvReader.FromFile(file);
        reader.ReadHeader();
        var reports = new List<KilledReport>();
        while (reader.Read())
        {
            var numbers = new List<(bool, decimal)>();
            foreach (var (column, civilian) in new[] { ("nb_civilians", true), ("nb_noncivilians", false) })
            {
                if (decimal.TryParse(reader.GetString(column), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number > 0)
                    numbers.Add((civilian, number));
            }

            reports.Add(new KilledReport(reader.GetString("unit_id"), reader.GetString("article_content"), numbers));
        }

        return reports;
    }
}
