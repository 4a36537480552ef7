namespace SlaBuddy.Feed;

/// <summary>What is told: the ticket as it was when the entry was written, and the timer or level that it is about.</summary>
internal sealed record FeedData(FeedTicket Ticket, FeedTimer? Timer, FeedLevel? Level, string? Actor, string? Why);
