namespace SlaBuddy.Scheduling;

/// <summary>A declared job: its name in the database, how often it runs, and how long it may take.</summary>
internal sealed record RecurringJob(
    string Name, TimeSpan Every, TimeSpan TimeLimit, Func<IServiceProvider, CancellationToken, Task> RunAsync);
