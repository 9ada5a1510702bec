namespace Stemma.Tests.Servers;

/// <summary>Goes on when it is told.</summary>
internal sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2041, 3, 14, 9, 0, 0, TimeSpan.Zero);

    public void Forward(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow() => Now;
}
