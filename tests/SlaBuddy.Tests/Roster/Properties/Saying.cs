namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>What somebody said over the calendar; minutes count from the case's beginning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was said.</param>
/// <param name="Person">Who covers, is off, or covers no longer.</param>
/// <param name="Covered">In whose place; null: nobody's in particular.</param>
/// <param name="From">From when on; null: from when it was said.</param>
/// <param name="Minutes">For how long.</param>
/// <param name="Ends">Which of those said so far is taken back; null: all of the person's covers.</param>
internal sealed record Saying(SayingKind Kind, int At, int Person, int? Covered, int? From, int Minutes, int? Ends);
