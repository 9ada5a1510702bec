using System.Text;
using Microsoft.Data.Sqlite;

namespace Stemma.Tests.Keep;

/// <summary>A folder for collections in files.</summary>
public sealed class KeptFolder : KeptPlaces
{
    private readonly string _root = Directory.CreateTempSubdirectory("stemma-keep-").FullName;

    public KeptFolder()
        : base(hasFiles: false)
    {
    }

    public override string Path(string name = "coverage") => System.IO.Path.Combine(_root, name + ".stemma");

    public override string File(string name) => System.IO.Path.Combine(_root, name);

    public override void Dispose()
    {
        Directory.Delete(_root, recursive: true);
        base.Dispose();
    }

    /// <summary>All bytes that stand in the folder, one character each.</summary>
    internal string Raw() => string.Concat(Directory.EnumerateFiles(_root).Select(part =>
    {
        using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(stream, Encoding.Latin1);
        return text.ReadToEnd();
    }));

    internal override void Run(string statements, string name = "coverage")
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={Path(name)};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var run = connection.CreateCommand();
        run.CommandText = statements;
        run.ExecuteNonQuery();
    }
}
