namespace SlaBuddy.Backtest;

/// <summary>What to judge, by what, and who answers.</summary>
/// <param name="ExportPath">A Slack export: the ZIP, or the folder it was unpacked to.</param>
/// <param name="PoliciesPath">The team's file with channels, policies and rules.</param>
/// <param name="AgentsPath">The list of those whose reply is an answer.</param>
/// <param name="WantsTickets">Whether to list every ticket, too.</param>
internal sealed record BacktestRequest(string ExportPath, string PoliciesPath, string AgentsPath, bool WantsTickets);
