namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>When a level or a timer of a thread is due that counts so much open time.</summary>
internal sealed record DueTime(string Thread, bool IsLevel, TimeSpan Target, DateTimeOffset DueAt);
