namespace Stemma.Server.Additions;

internal enum AdditionState
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}
