using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Server.Api;
using Stemma.Tell;
using Stemma.Tell.Json;
using Stemma.Text;

namespace Stemma.Server.Additions;

/// <summary>One addition from the moment it was asked for. Thread safe.</summary>
internal sealed class Addition : IProgress<JourneyProgress>, IDisposable
{
    /// <summary>Skips that are told one by one; the rest are counted.</summary>
    public const int MaxToldSkips = 200;

    private readonly Lock _turn = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly List<JourneyProgress> _stages = [];
    private readonly List<Skip> _skipped = [];
    private AdditionRequest? _request;
    private ImmutableArray<string> _reports = [];
    private string? _etag;
    private (ApiFault Fault, string? Detail)? _problem;
    private int _skips;

    public Addition(string id, AdditionRequest request)
    {
        Id = id;
        _request = request;
        TellState();
    }

    public string Id { get; }

    public AdditionState State { get; private set; } = AdditionState.Waiting;

    public EventLog Events { get; } = new();

    public bool IsOver => State is AdditionState.Done or AdditionState.Failed or AdditionState.Cancelled;

    public CancellationToken Cancelled => _cancellation.Token;

    /// <summary>Bytes it holds while it is not over.</summary>
    public long Bytes => Volatile.Read(ref _request)?.Bytes ?? 0;

    /// <returns>What to add; null when it was cancelled while it waited.</returns>
    public AdditionRequest? Begin()
    {
        lock (_turn)
        {
            if (State != AdditionState.Waiting)
                return null;
            State = AdditionState.Running;
            TellState();
            return _request;
        }
    }

    /// <returns>False when it was over already.</returns>
    public bool Cancel()
    {
        lock (_turn)
        {
            if (IsOver)
                return false;
            if (State == AdditionState.Waiting)
                End(AdditionState.Cancelled);
        }

        _cancellation.Cancel();
        return true;
    }

    public void Report(JourneyProgress value)
    {
        lock (_turn)
        {
            if (IsOver)
                return;
            var index = _stages.FindIndex(stage => stage.Stage == value.Stage);
            if (index < 0)
                _stages.Add(value);
            else if (_stages[index].Done <= value.Done || _stages[index].Total != value.Total)
                _stages[index] = value;
            else
                return;
            Events.Tell("progress " + value.Stage, "progress", JsonLine.Of(json => Write(json, value)));
        }
    }

    public void Skip(ImmutableArray<Skip> skips)
    {
        lock (_turn)
        {
            foreach (var skip in skips)
            {
                if (IsOver || ++_skips > MaxToldSkips)
                    continue;
                _skipped.Add(skip);
                Events.Tell(null, "skip", JsonLine.Of(json => ReportJson.Write(json, skip)));
            }
        }
    }

    public void Finish(ImmutableArray<string> reports, string etag)
    {
        lock (_turn)
        {
            (_reports, _etag) = (reports, etag);
            End(AdditionState.Done);
        }
    }

    public void Fail(ApiFault fault, string? detail)
    {
        lock (_turn)
        {
            _problem = (fault, detail);
            End(AdditionState.Failed);
        }
    }

    public void GiveUp()
    {
        lock (_turn)
            End(AdditionState.Cancelled);
    }

    public void Dispose() => _cancellation.Dispose();

    /// <param name="ahead">How many go before it.</param>
    public void Write(Utf8JsonWriter json, int ahead)
    {
        lock (_turn)
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteString("state", Code.Of(State));
            json.WriteNumber("ahead", ahead);
            json.WriteArray("stages", [.. _stages], Write);
            json.WriteStrings("reports", _reports);
            json.WriteArray("skipped", [.. _skipped], ReportJson.Write);
            json.WriteNumber("skippedCount", _skips);
            json.WriteString("etag", _etag);
            if (_problem is { } problem)
            {
                json.WritePropertyName("problem");
                FaultAnswer.Write(json, problem.Fault, problem.Detail);
            }
            else
            {
                json.WriteNull("problem");
            }

            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, JourneyProgress progress)
    {
        json.WriteStartObject();
        json.WriteString("stage", progress.Stage);
        json.WriteNumber("done", progress.Done);
        json.WriteNumber("total", progress.Total);
        json.WriteEndObject();
    }

    private void TellState() => Events.Tell("state", "state", JsonLine.Of(json => Write(json, 0)));

    private void End(AdditionState state)
    {
        if (IsOver)
            return;
        State = state;
        Volatile.Write(ref _request, null);
        Events.TellLast(Code.Of(state), JsonLine.Of(json => Write(json, 0)));
    }
}
