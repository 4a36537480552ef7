using System.Globalization;

namespace SlaBuddy.Bench.Databases;

/// <summary>What is said in the measured workspace: root n, n milliseconds after the opening of the desk.</summary>
internal static class Talk
{
    public static readonly DateTimeOffset Opening = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private const int Channels = 20;
    private const int Customers = 500;
    private const int Agents = 40;

    public static DateTimeOffset SaidAt(int number) => Opening.AddMilliseconds(number);

    public static SlackMessage Root(int number) => Root(number, SaidAt(number));

    public static SlackMessage Root(int number, DateTimeOffset at)
    {
        var ts = Ts(at);
        return new(Channel(number), ts, ts, $"UC{1 + (number % Customers)}",
            $"Since this morning my deployment fails with error {500 + (number % 99)}, could somebody look at it?");
    }

    public static SlackMessage Answer(int root, TimeSpan after) => Reply(root, after, "Thank you, it is mended.");

    public static SlackMessage Snooze(int root, TimeSpan after) => Reply(root, after, "<@UBOT> we are on it");

    public static IReadOnlyList<SlackMessage> Roots(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(Root)];

    private static SlackMessage Reply(int root, TimeSpan after, string text) => new(
        Channel(root), Ts(SaidAt(root) + after), Ts(SaidAt(root)), $"UA{1 + (root % Agents)}", text);

    private static string Channel(int number) => $"C{1 + (number % Channels)}";

    private static string Ts(DateTimeOffset at)
    {
        var microseconds = (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return string.Create(
            CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds % 1_000_000:000000}");
    }
}
