namespace SlaBuddy.Api.Policies;

/// <summary>
/// A policy file to put in force. Open tickets keep the version they are under, unless they shall move to what their facts choose now.
/// </summary>
internal sealed record PolicyApplication(string Yaml, bool? MoveOpenTickets);
