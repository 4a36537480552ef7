using SlaBuddy.Engine;

namespace SlaBuddy.Delivery;

/// <summary>Claims what is due in the outbox and hands each row to the sender of its kind.</summary>
internal sealed partial class Delivery(Outbox outbox, PostTicketEscalation posts, EditOverEscalation edits,
    AnswerMention answers, LookUpPost lookUp, Doorbell doorbell, ILogger<Delivery> logger)
{
    private const int AtOnce = 8;

    /// <summary>One batch; true when there may be more.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken ct)
    {
        var claimed = await outbox.ClaimAsync(AtOnce, ct);
        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (notification, stopping) => await TrySendAsync(notification, stopping));
        // An escalation just posted may be over already, and then its edit waits in the outbox.
        if (claimed.Count > 0) doorbell.Ring();
        return claimed.Count > 0;
    }

    private async Task TrySendAsync(ClaimedNotification claimed, CancellationToken ct)
    {
        try
        {
            await SendAsync(claimed, ct);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // It keeps its lease and comes back when that has run out; the others of its batch must not wait for it.
            LogFailed(claimed.Key, fault);
        }
    }

    private Task SendAsync(ClaimedNotification claimed, CancellationToken ct) => claimed switch
    {
        { IsUncertain: true } => lookUp.RunAsync(claimed, ct),
        { Kind: "escalation" or "warning" or "breach" or "ops_notice" } => posts.RunAsync(claimed, ct),
        { Kind: "escalation_over" } => edits.RunAsync(claimed, ct),
        _ => answers.RunAsync(claimed, ct),
    };

    [LoggerMessage(LogLevel.Error, "{Key} could not be dealt with; it is taken up again when its lease has run out")]
    private partial void LogFailed(string key, Exception fault);
}
