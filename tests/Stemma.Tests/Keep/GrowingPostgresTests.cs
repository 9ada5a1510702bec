using Stemma.Tests.Given;

namespace Stemma.Tests.Keep;

public sealed class GrowingPostgresTests(PostgresServer server) : GrowingCollectionContract(new KeptDatabase(server));
