namespace SlaBuddy.Api.Reports;

/// <summary>For how many tickets a level fired.</summary>
internal sealed record LevelCount(int Level, int Tickets);
