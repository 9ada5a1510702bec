using Stemma.Tests.Given;

namespace Stemma.Tests.Keep;

public sealed class PostgresCollectionTests(PostgresServer server) : CollectionContract(new KeptDatabase(server));
