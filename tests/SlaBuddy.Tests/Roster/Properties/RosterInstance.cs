namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>One instance of an event, as the library found it and somebody may have changed it; by the clocks.</summary>
/// <param name="Event">The number of the event.</param>
/// <param name="RuledStart">When it begins by the rule.</param>
/// <param name="Change">What was done to it, if anything.</param>
internal sealed record RosterInstance(int Event, DateTime RuledStart, ShiftChange? Change);
