using System.IO.Compression;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Import;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Sandbox;

public class ImportTests
{
    private readonly ManualClock _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("sandbox-export-").FullName;

    public ImportTests()
    {
        Write("users.json", """
            [{"id":"U1","team_id":"T1","name":"ada","profile":{"real_name":"Ada","email":"ada@acme.example"}},
             {"id":"U2","team_id":"T1","name":"bo","profile":{"real_name":"Bo"}}]
            """);
        Write("channels.json", """[{"id":"C1","name":"general","is_archived":false,"members":["U1","U2"]}]""");
        Write("agents.txt", "# who answers\nU1 Ada\n");
        Write("general/2018-01-01.json", """
            [{"type":"message","user":"U2","text":"It hangs","ts":"1514764800.000100","reply_count":1},
             {"type":"message","user":"U1","text":"Looking","ts":"1514765000.000200","thread_ts":"1514764800.000100"}]
            """);
        Write("general/2018-01-02.json",
            """[{"type":"message","user":"U2","text":"Again","ts":"1514851200.000300"}]""");
    }

    [Fact]
    public void An_export_keeps_its_threads_and_tells_agents_from_customers()
    {
        var (workspace, _) = ImportedWorld.Of(SlackExport.Read(_folder), shiftToNow: false)(_clock);

        Assert.Equal(["It hangs", "Looking", "Again"], workspace.MessagesIn("general").Select(message => message.Text));
        Assert.Equal(2, workspace.Thread("general", "1514764800.000100").Count);
        Assert.Equal([false, true],
            new[] { "U1", "U2" }.Select(id => workspace.Directory.IsStranger(workspace.Directory.FindPerson(id)!)));
        Assert.Equal("U1", Assert.Single(workspace.Directory.FindGroup("group-support")!.Members));
        Assert.True(workspace.Directory.IsBotIn(workspace.Directory.Channel("general")));
    }

    [Fact]
    public void Shifted_to_now_the_last_message_is_now_and_the_distances_stay()
    {
        var (workspace, _) = ImportedWorld.Of(SlackExport.Read(Zipped()), shiftToNow: true)(_clock);

        var messages = workspace.MessagesIn("general");
        Assert.Equal(Timestamp.At(_clock.GetUtcNow()), messages[^1].Ts);
        Assert.Equal(200_000_100, Timestamp.Microseconds(messages[1].Ts) - Timestamp.Microseconds(messages[0].Ts));
        Assert.Equal(messages[0].Ts, messages[1].ThreadTs);
    }

    [Theory]
    [InlineData("general/2018-01-02.json", "[{", "general/2018-01-02.json: it is not JSON as Slack exports it")]
    [InlineData(
        "general/2018-01-02.json", """[{"ts":"yesterday"}]""", "a message's ts 'yesterday' is no Slack timestamp")]
    [InlineData("users.json", """{"ok":true}""", "users.json: it is not JSON as Slack exports it")]
    [InlineData("agents.txt", "U9 Nobody", "agents.txt: 'U9' is nobody in users.json")]
    public void A_broken_export_is_refused_with_the_file_and_a_remedy(string file, string content, string fault)
    {
        Write(file, content);

        var refusal = Assert.Throws<ImportFaultException>(() => SlackExport.Read(_folder));

        Assert.Contains(fault, refusal.Message);
        Assert.EndsWith(".", refusal.Message);
    }

    [Fact]
    public void A_file_that_is_no_zip_and_a_path_to_nothing_are_refused()
    {
        Write("notes.zip", "no zip at all");

        Assert.Contains("it is no ZIP",
            Assert.Throws<ImportFaultException>(() => SlackExport.Read($"{_folder}/notes.zip")).Message);
        Assert.Contains("there is no such file",
            Assert.Throws<ImportFaultException>(() => SlackExport.Read($"{_folder}/no")).Message);
    }

    [SkippableRacketFact]
    public async Task The_racket_export_is_read_whole_and_replayed_as_events()
    {
        var world = ImportedWorld.Of(SlackExport.Read(RacketExport.Path!), shiftToNow: true);
        var options = new SandboxOptions { World = world, Events = new() { InParallel = 4 } };
        await using var sandbox = await SandboxHost.StartAsync(options, _clock, CancellationToken.None);
        await using var sink = await EventSink.StartAsync();
        await sandbox.Events.ConnectAsync(sink.Url, CancellationToken.None);

        var messages = sandbox.Workspace.MessagesIn("general");
        sandbox.Events.Replay(messages);
        await sandbox.Events.WhenIdleAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

        Assert.Equal(9_709, messages.Count);
        Assert.Equal(1_088, messages.Count(message => !message.IsReply));
        Assert.Equal(9_709, sink.Events.Select(one => (string?)one["ts"]).Distinct().Count());
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private string Zipped()
    {
        var zip = Path.Combine(Directory.CreateTempSubdirectory("sandbox-zip-").FullName, "export.zip");
        ZipFile.CreateFromDirectory(_folder, zip, CompressionLevel.Fastest, includeBaseDirectory: true);
        return zip;
    }
}
