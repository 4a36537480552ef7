using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackSockets;

/// <summary>What became of an envelope: acknowledged, perhaps with a payload, or Slack's word for why not.</summary>
internal sealed record SocketAnswer(string? Fault, JsonNode? Payload = null);
