namespace SlaBuddy.Api.Policies;

/// <summary>A level of a policy's ladder: <c>Who</c> hears of it when the customer has waited that long.</summary>
internal sealed record PolicyLevel(int Number, TimeSpan After, string Who);
