namespace SlaBuddy.Configuration.Model;

/// <summary>What a customer's message after an answer starts.</summary>
internal enum Rearm
{
    /// <summary>The <c>next_response</c> timer only.</summary>
    Timer,

    /// <summary>The timer, and the ladder climbs again.</summary>
    Ladder,

    /// <summary>Nothing.</summary>
    Never,
}
