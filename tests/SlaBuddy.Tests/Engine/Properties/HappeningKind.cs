namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>What may happen to a conversation: the first six arrive as messages, the others by calls.</summary>
internal enum HappeningKind
{
    Opened,
    AgentReply,
    CustomerMessage,
    ColleagueMessage,
    AgentMention,
    CustomerMention,
    Paused,
    Resumed,
    FactsChanged,
    Resolved,
    RecordedReply,
}
