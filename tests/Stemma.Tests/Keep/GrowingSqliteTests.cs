namespace Stemma.Tests.Keep;

public sealed class GrowingSqliteTests() : GrowingCollectionContract(new KeptFolder());
