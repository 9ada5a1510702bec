using System.Collections.Immutable;
using System.Globalization;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>The entities of one document of GUM. Entities that a bridge joins stay two.</summary>
internal sealed record GumCoreference(ImmutableArray<ImmutableArray<WordSpan>> Entities, HeadWords Heads)
{
    private const string Order = "# global.Entity = ";
    private const string Key = "Entity=";

    /// <param name="lines">CoNLL-U.</param>
    public static GumReading Read(IEnumerable<string> lines)
    {
        EntityBrackets? brackets = null;
        var heads = ImmutableArray.CreateBuilder<int>();
        var (number, sentence) = (0, 0);
        foreach (var line in lines)
        {
            number++;
            if (line.StartsWith(Order, StringComparison.Ordinal))
            {
                brackets = new EntityBrackets(line[Order.Length..].Trim());
            }
            else if (line.Length == 0)
            {
                sentence = heads.Count;
            }
            else if (line[0] != '#')
            {
                var cells = line.Split('\t');
                if (cells.Length != 10)
                    return Failed(number, "columns");
                if (!IsNumber(cells[0], out _))
                    continue;
                if (!IsNumber(cells[6], out var head))
                    return Failed(number, "columns");
                heads.Add(head == 0 ? -1 : sentence + head - 1);
                if (cells[9].Split('|').FirstOrDefault(pair => pair.StartsWith(Key, StringComparison.Ordinal)) is not { } pair)
                    continue;
                if (brackets is null)
                    return Failed(number, "order");
                if (brackets.Add(pair[Key.Length..], heads.Count - 1) is { } problem)
                    return Failed(number, problem);
            }
        }

        brackets ??= new EntityBrackets("");
        return brackets.AllClosed
            ? new GumReading(new GumCoreference(brackets.Entities, new HeadWords(heads.ToImmutable(), brackets.Nuclei)), null)
            : Failed(number, "unclosed");
    }

    private static GumReading Failed(int line, string reason) => new(null, new GumFailure(line, reason));

    private static bool IsNumber(string cell, out int number) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
