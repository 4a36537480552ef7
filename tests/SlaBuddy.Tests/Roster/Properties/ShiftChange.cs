namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>What somebody did to one instance of a shift that recurs.</summary>
/// <param name="Pick">Which instance, counted from the last one backwards.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Minutes">By how much it was moved, by the clocks.</param>
/// <param name="Length">How long it is afterwards.</param>
/// <param name="Person">Who has it afterwards.</param>
internal sealed record ShiftChange(int Pick, ChangeKind Kind, int Minutes, int Length, int Person);
