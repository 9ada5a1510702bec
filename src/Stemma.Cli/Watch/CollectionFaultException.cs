using Stemma.Keep;

namespace Stemma.Cli.Watch;

/// <summary>The collection could not be read or written in the middle of a visit; what was taken in before is in it.</summary>
internal sealed class CollectionFaultException(KeepFault fault) : Exception($"{fault.Code}: {fault.Advice}");
