namespace Stemma.Tests.Cli;

/// <summary>A folder with a few reports in it, and room beside them; gone after the test.</summary>
public sealed class ReportsFolder : IDisposable
{
    public ReportsFolder()
    {
        Write("in/quay.txt", Paragraph("The harbour master of Sellick said on Sunday that four boats had sunk at the old quay."));
        Write("in/pier.txt", Paragraph("Four boats sank at the old quay of Sellick, the harbour master said."));
        Write("in/deep/pier.txt", Paragraph("The harbour office of Sellick closed the pier after the storm, a clerk said."));
        Write("in/empty.txt", "");
        Write("given.conllu", "# text = Boats sank.\n1\tBoats\tboat\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");
        Write("newer.json", "{\"dossier\": 2}");
        Write("broken.json", " {\"dossier\": 1}");
        Directory.CreateDirectory(Path.Combine(Root, "hollow"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("stemma-test-").FullName;

    public string At(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Paragraph(string sentence) =>
        sentence + " The town lies on the northern shore. Nobody was on board when the storm came in, and the boats will be raised in spring.\n";

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
