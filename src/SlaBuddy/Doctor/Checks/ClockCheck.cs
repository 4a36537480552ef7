using Dapper;

namespace SlaBuddy.Doctor.Checks;

/// <summary>
/// Slack's clock against ours, which judges its signatures, and the database's, which says when a level is due.
/// </summary>
internal sealed class ClockCheck(Examination examination, DoctorDatabase database, TimeProvider clock) : IDoctorCheck
{
    /// <summary>Slack says whole seconds, and its answer takes its time to get here.</summary>
    private static readonly TimeSpan Unremarkable = TimeSpan.FromSeconds(5);

    /// <summary>Slack's requests are refused past five minutes; well before that nobody can rely on a time.</summary>
    private static readonly TimeSpan Intolerable = TimeSpan.FromSeconds(60);

    public string Subject => "Clock";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (await examination.IdentityAsync(ct) is null)
            return [new(FindingState.NotChecked, Subject, "Slack did not say what time it is.")];
        var said = await examination.IdentifyAsync(ct);
        if (said.SlacksTime is not { } slacks)
            return [new(FindingState.NotChecked, Subject, "Slack's answer has no date.")];

        var findings = new List<Finding> { Compare("This machine's clock", said.OurTime - slacks) };
        if (await DatabasesLeadAsync(ct) is { } lead)
            findings.Add(Compare("The database's clock", said.OurTime + lead - slacks));
        return findings;
    }

    private Finding Compare(string whose, TimeSpan lead)
    {
        var seconds = Math.Abs(lead.TotalSeconds);
        var off = lead > TimeSpan.Zero ? "ahead of" : "behind";
        if (seconds <= Unremarkable.TotalSeconds) return new(FindingState.Fine, Subject, $"{whose} agrees with Slack's.");
        return new(seconds < Intolerable.TotalSeconds ? FindingState.Warning : FindingState.Wrong, Subject,
            $"{whose} is {seconds:0} s {off} Slack's, so levels are told that much too {(lead > TimeSpan.Zero ? "early" : "late")}.",
            "Let the machine keep time (chrony, systemd-timesyncd).");
    }

    private async Task<TimeSpan?> DatabasesLeadAsync(CancellationToken ct)
    {
        var asked = clock.GetUtcNow();
        var told = await database.AskAsync<DateTime?>(connection => connection.ExecuteScalarAsync<DateTime?>(
            new CommandDefinition("select clock_timestamp()", cancellationToken: ct)), ct);
        var answered = clock.GetUtcNow();
        return told is { } at ? new DateTimeOffset(at.ToUniversalTime()) - (asked + ((answered - asked) / 2)) : null;
    }
}
