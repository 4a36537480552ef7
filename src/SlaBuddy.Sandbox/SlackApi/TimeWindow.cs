using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>The stretch between <c>oldest</c> and <c>latest</c>; <c>inclusive</c> decides on its ends.</summary>
internal sealed record TimeWindow(long? Oldest, long? Latest, bool Inclusive)
{
    public static TimeWindow Of(Arguments arguments) =>
        new(arguments.Bound("oldest"), arguments.Bound("latest"), arguments.Flag("inclusive"));

    public bool Holds(string ts)
    {
        var at = Timestamp.Microseconds(ts);
        return Inclusive
            ? !(at < Oldest) && !(at > Latest)
            : !(at <= Oldest) && !(at >= Latest);
    }

    public bool IsBefore(string ts) => Timestamp.Microseconds(ts) < Oldest;
}
