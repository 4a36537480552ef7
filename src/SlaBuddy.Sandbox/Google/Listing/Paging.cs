namespace SlaBuddy.Sandbox.Google.Listing;

/// <summary>
/// How an answer is cut into pages. Google may cut shorter than it was asked to, down to pages that hold nothing and
/// only name the next.
/// </summary>
/// <param name="AtMost">How many events a page holds at most; as many as were asked for, if null.</param>
/// <param name="EmptyBetween">Whether an empty page comes before each full one.</param>
internal sealed record Paging(int? AtMost = null, bool EmptyBetween = false)
{
    public static Paging AsAsked { get; } = new();
}
