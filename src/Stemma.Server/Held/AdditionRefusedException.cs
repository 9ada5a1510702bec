namespace Stemma.Server.Held;

/// <summary>What is to be added cannot be taken in where the collection lives, for a reason that is expected.</summary>
/// <param name="code">Stable, kebab case.</param>
/// <param name="status">Of HTTP.</param>
/// <param name="advice">What the user can do about it, one sentence.</param>
public sealed class AdditionRefusedException(string code, int status, string advice) : Exception($"{code}: {advice}")
{
    public string Code { get; } = code;

    public string Advice { get; } = advice;

    public int Status { get; } = status;
}
