using SlaBuddy.Engine;

namespace SlaBuddy.Delivery;

/// <summary>Claims what is due in the outbox and hands each row to the sender of its kind.</summary>
internal sealed partial class Delivery(Outbox outbox, UnderWay underWay, PostTicketEscalation posts, EditPost edits,
    AnswerGesture answers, LookUpPost lookUp, Doorbell doorbell, ILogger<Delivery> logger)
{
    /// <summary>Starts as much as there is room for, and waits for none of it: one that hangs holds up no other.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        if (underWay.Room() is not { Count: > 0 } room) return false;
        foreach (var claimed in await outbox.ClaimAsync(room, ct))
            underWay.Start(claimed.Way, () => TrySendAsync(claimed, ct), doorbell.Ring);
        // More that is due waits for room or for its lane; room rings, and the lanes are on the agenda.
        return false;
    }

    /// <summary>Completes when nothing is under way any more.</summary>
    public Task WhenIdleAsync() => underWay.WhenAllAsync();

    private async Task TrySendAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        try
        {
            await SendAsync(claimed, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            LogLeft(claimed.Key);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // It keeps its lease and comes back when that has run out.
            LogFailed(claimed.Key, fault);
        }
    }

    private Task SendAsync(ClaimedNotification claimed, CancellationToken ct) => claimed.Way switch
    {
        Way.LookUp => lookUp.RunAsync(claimed, ct),
        Way.Post => posts.RunAsync(claimed, ct),
        Way.Edit => edits.RunAsync(claimed, ct),
        _ => answers.RunAsync(claimed, ct),
    };

    [LoggerMessage(LogLevel.Information, "{Key} is left to whoever claims it when this lease has run out")]
    private partial void LogLeft(string key);

    [LoggerMessage(LogLevel.Error, "{Key} could not be dealt with; it is taken up again when its lease has run out")]
    private partial void LogFailed(string key, Exception fault);
}
