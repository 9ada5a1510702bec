using System.Text;
using NodaTime;
using Stemma.Keep;
using Stemma.Read;
using Xunit;

namespace Stemma.Tests.Keep;

/// <summary>Where the collections of a test stand; gone after it.</summary>
public abstract class KeptPlaces : IDisposable
{
    public static readonly Instant At = Instant.FromUtc(2031, 5, 5, 8, 0);

    private readonly KeptFolder? _files;

    /// <param name="hasFiles">Whether there is a folder beside them, for copies.</param>
    private protected KeptPlaces(bool hasFiles) => _files = hasFiles ? new KeptFolder() : null;

    /// <summary>What a collection is opened by.</summary>
    public abstract string Path(string name = "coverage");

    /// <summary>Does to a collection what no command does; references are not looked after.</summary>
    internal abstract void Run(string statements, string name = "coverage");

    public virtual void Dispose()
    {
        _files?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A path of a file where none stands.</summary>
    public virtual string File(string name) => _files!.Path(name);

    /// <summary>The collection of a name, which must open.</summary>
    internal Collection Open(string name = "coverage")
    {
        var (collection, fault) = Collection.Open(Path(name), orNew: true);
        Assert.Null(fault);
        return collection!;
    }

    internal static Capture Capture(string uri, string text) => new(uri, Encoding.UTF8.GetBytes(text), GivenMetadata.None);
}
