namespace SlaBuddy.Sandbox.Google;

/// <summary>Ends the handling of a call with Google's error.</summary>
internal sealed class GoogleRefusalException(GoogleRefusal refusal) : Exception(refusal.Message)
{
    public GoogleRefusal Refusal { get; } = refusal;
}
