namespace SlaBuddy.Doctor.Checks;

/// <summary>What could be neither told nor understood.</summary>
internal sealed class OutboxCheck(StateReader states) : IDoctorCheck
{
    public string Subject => "Outbox";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (await states.ReadAsync(ct) is not { } state)
            return [new(FindingState.NotChecked, Subject,
                "Needs Slack, the database, and a service that has been started once.")];
        var findings = new List<Finding>
        {
            state.DeadLetters == 0
                ? new(FindingState.Fine, Subject, "Slack refused nothing for good.")
                : new(FindingState.Wrong, Subject, $"Slack refused {state.DeadLetters} messages for good.",
                    "\"SlaBuddy outbox list\" says which and why, \"SlaBuddy outbox resend\" sends them again."),
        };
        if (state.IntakeFaults > 0)
            findings.Add(new(FindingState.Warning, Subject,
                $"{state.IntakeFaults} messages of the last 7 days could not be used.",
                "sla.intake_fault says which and why."));
        return findings;
    }
}
