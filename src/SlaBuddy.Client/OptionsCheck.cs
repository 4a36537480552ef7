using Microsoft.Extensions.Options;

namespace SlaBuddy.Client;

/// <summary>Lets a program say at its start what is wrong with the client's options.</summary>
internal sealed class OptionsCheck : IValidateOptions<SlaBuddyClientOptions>
{
    public ValidateOptionsResult Validate(string? name, SlaBuddyClientOptions options) =>
        options.FindFaults().ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
