namespace Stemma.Server.Work;

/// <summary>Tells how far those are who make a collection together. Thread safe.</summary>
public interface IWorkView
{
    /// <summary>As it was a short time ago; null while nobody has looked.</summary>
    WorkFigures? Current { get; }
}
