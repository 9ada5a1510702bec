using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>A sentence with its names marked as <see cref="NameMarks"/> numbers them.</summary>
internal sealed class NamedSentence(string id, string[] forms, int[] marks)
{
    public string Id => id;

    public string[] Forms => forms;

    public int[] Marks => marks;

    /// <summary>The sentence's document, by the treebank's way of numbering.</summary>
    public string Document => id[..Math.Max(0, id.LastIndexOf('-'))];

    /// <summary>Just as annotated; no rule mends them.</summary>
    public IEnumerable<(TokenRange Tokens, NameKind Kind)> Names() => NameMarks.Names(marks);

    /// <summary>Kinds other than person, organisation and place, and the stray "B-O", count as outside.</summary>
    public static List<NamedSentence> Read(string path)
    {
        var sentences = new List<NamedSentence>();
        var (id, forms, kinds) = ("", new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line["# sent_id = ".Length..];
            }
            else if (line.Length == 0)
            {
                if (forms.Count > 0)
                    sentences.Add(new NamedSentence(id, [.. forms], Encode(kinds)));
                forms.Clear();
                kinds.Clear();
            }
            else if (line[0] != '#')
            {
                var fields = line.Split('\t');
                forms.Add(fields[1]);
                kinds.Add(fields[2]);
            }
        }

        return sentences;
    }

    private static int[] Encode(List<string> kinds)
    {
        var marks = new int[kinds.Count];
        for (var i = 0; i < marks.Length; i++)
        {
            var kind = Kind(kinds[i]);
            if (kind < 0)
                continue;
            var begins = kinds[i][0] == 'B' || i == 0 || Kind(kinds[i - 1]) != kind;
            var ends = i + 1 == marks.Length || kinds[i + 1][0] == 'B' || Kind(kinds[i + 1]) != kind;
            marks[i] = 1 + (4 * kind) + (begins ? ends ? 3 : 0 : ends ? 2 : 1);
        }

        return marks;
    }

    private static int Kind(string tag) => tag.Length < 5 ? -1 : tag[2..] switch
    {
        "PER" => (int)NameKind.Person,
        "ORG" => (int)NameKind.Organisation,
        "LOC" => (int)NameKind.Location,
        _ => -1,
    };
}
