using System.Collections.Immutable;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Server.Held;

/// <summary>Where the collection that is served grows. Asked for one addition after the other.</summary>
public interface ICollectionHome
{
    /// <summary>Takes reports in and traces them with all others. When it throws, nothing has changed.</summary>
    /// <param name="leftOut">Told of what does not become a report, and of what is held already, as soon as that is known.</param>
    /// <returns>What the collection is now; null where nothing of it is new.</returns>
    /// <exception cref="AdditionRefusedException">The place does not take it, or cannot make anything of it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Growth? Add(ImmutableArray<GatheredInput> inputs, Action<ImmutableArray<Skip>> leftOut, JourneyOptions options, CancellationToken ct);
}
