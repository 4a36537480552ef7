namespace SlaBuddy.Intake;

/// <summary>How a message reached us; both roads end in the same rows.</summary>
internal enum Road
{
    Event,
    Scan,
}
