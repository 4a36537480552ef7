using System.Globalization;
using System.Text.Json;

namespace SlaBuddy.Bench.Backtests;

/// <summary>A month of four channels: each ticket is asked, answered, asked again and answered again.</summary>
internal sealed class GeneratedExport : IDisposable
{
    private const int Channels = 4;
    private const int Customers = 300;
    private const int Agents = 20;
    private const int MessagesOfTicket = 4;

    private static readonly DateTimeOffset From = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Month = TimeSpan.FromDays(28);

    private readonly string _folder = Directory.CreateTempSubdirectory("sla-buddy-export-").FullName;

    private GeneratedExport(int tickets) => Messages = tickets * MessagesOfTicket;

    public int Messages { get; }

    public ExportFiles Files => new(
        Path.Combine(_folder, "export"), Path.Combine(_folder, "sla-buddy.yaml"), Path.Combine(_folder, "agents.txt"));

    public static GeneratedExport Create(int tickets)
    {
        var made = new GeneratedExport(tickets);
        made.WriteLists();
        var days = Enumerable.Range(0, tickets)
            .SelectMany(number => ThreadOf(number, From + (Month * ((double)number / tickets))))
            .GroupBy(message => (message.Channel, message.At.Date));
        foreach (var day in days)
        {
            made.Write(
                string.Create(
                    CultureInfo.InvariantCulture, $"channel-{day.Key.Channel}/{day.Key.Date:yyyy-MM-dd}.json"),
                day.Select(message => message.Json));
        }

        return made;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<(int Channel, DateTimeOffset At, object Json)> ThreadOf(int number, DateTimeOffset asked)
    {
        var (customer, agent) = ($"UC{number % Customers}", $"UA{number % Agents}");
        // From three minutes to nine hours, so that every level is reached by some.
        var wait = TimeSpan.FromMinutes(3 + (number * 37 % 540));
        var root = Ts(asked);
        for (var turn = 0; turn < MessagesOfTicket; turn++)
        {
            var at = asked + (wait * turn);
            yield return (number % Channels, at, new
            {
                type = "message", user = turn % 2 == 0 ? customer : agent, text = $"Message {turn} of thread {number}",
                ts = Ts(at), thread_ts = root,
            });
        }
    }

    private static string Ts(DateTimeOffset at)
    {
        var microseconds = (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return string.Create(
            CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds % 1_000_000:000000}");
    }

    private void WriteLists()
    {
        Write("channels.json",
            Enumerable.Range(0, Channels).Select(id => new { id = $"C{id}", name = $"channel-{id}" }));
        Write("users.json", Enumerable.Range(0, Customers).Select(id => new { id = $"UC{id}", name = $"customer{id}" })
            .Concat(Enumerable.Range(0, Agents).Select(id => new { id = $"UA{id}", name = $"agent{id}" })));
        File.WriteAllLines(Files.Policies,
        [
            "channels:",
            .. from id in Enumerable.Range(0, Channels)
               let tier = id % 2 == 0 ? "enterprise" : "teams"
               select $"  - {{channel: \"#channel-{id}\", kind: customer, facts: {{tier: {tier}}}}}",
        ]);
        File.WriteAllLines(Files.Agents, Enumerable.Range(0, Agents).Select(id => $"UA{id}"));
    }

    private void Write(string name, object content)
    {
        var path = Path.Combine(Files.Export, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(content));
    }
}
