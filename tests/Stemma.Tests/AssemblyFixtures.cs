using Stemma.Tests.Given;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]
