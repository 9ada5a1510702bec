using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using Stemma.Keep;
using Stemma.Read;
using Xunit;

namespace Stemma.Tests.Keep;

/// <summary>A folder for collections; gone after the test.</summary>
public sealed class KeptFolder : IDisposable
{
    public static readonly Instant At = Instant.FromUtc(2031, 5, 5, 8, 0);

    private readonly string _root = Directory.CreateTempSubdirectory("stemma-keep-").FullName;

    public string Path(string name = "coverage.stemma") => System.IO.Path.Combine(_root, name);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>The collection at a path, which must open.</summary>
    internal CollectionFile Open(string name = "coverage.stemma")
    {
        var (file, fault) = CollectionFile.Open(Path(name), orNew: true);
        Assert.Null(fault);
        return file!;
    }

    /// <summary>Does to the file what no command does.</summary>
    internal void Run(string statements, string name = "coverage.stemma")
    {
        using var connection = new SqliteConnection($"Data Source={Path(name)};Pooling=False");
        connection.Open();
        using var run = connection.CreateCommand();
        run.CommandText = statements;
        run.ExecuteNonQuery();
    }

    internal static Capture Capture(string uri, string text) => new(uri, Encoding.UTF8.GetBytes(text), GivenMetadata.None);
}
