using Xunit;

namespace Stemma.Tests.Page;

[CollectionDefinition(Name)]
public sealed class WithBrowser : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
