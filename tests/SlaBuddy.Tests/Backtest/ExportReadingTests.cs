using System.IO.Compression;

namespace SlaBuddy.Tests.Backtest;

/// <summary>Exports as they come: packed, wrapped, incomplete, odd, broken, and hostile.</summary>
public class ExportReadingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Acme Slack export Mar 1 2026 - Mar 31 2026/")]
    public async Task A_zip_gives_what_its_folder_gives_with_or_without_a_folder_around_it(string topFolder)
    {
        using var export = BacktestFiguresTests.AMorning();

        var report = await Judge.RunAsync(export.Zip(topFolder), export.Policies, export.Agents);

        Assert.Equal((17, "3/2/1/1"), (report.Subject.Messages, report.Of("enterprise").Climbs()));
    }

    [Fact]
    public async Task Without_lists_of_users_and_channels_the_folders_names_are_the_channels()
    {
        using var export = BacktestFiguresTests.AMorning();
        File.Delete(Path.Combine(export.Export, "users.json"));
        File.Delete(Path.Combine(export.Export, "channels.json"));

        var report = await Judge.RunAsync(export);

        Assert.Equal(5, report.Of("enterprise").Tickets);
    }

    [Fact]
    public async Task A_private_channel_is_found_in_the_list_of_groups()
    {
        using var export = new ExportFolder().Said(0, ExportFolder.Carla, channel: "secret-club");
        export.Write("groups.json", """[{"id": "G0CLUB", "name": "secret-club"}]""");
        export.Beside("sla-buddy.yaml", "channels:\n  - {channel: G0CLUB, kind: customer, facts: {tier: teams}}\n");

        Assert.Equal(1, (await Judge.RunAsync(export)).Of("teams").Tickets);
    }

    [Fact]
    public async Task A_message_that_comes_twice_counts_once_and_as_it_was_edited_last()
    {
        using var export = new ExportFolder().Said(0, ExportFolder.Carla).Said(0, ExportFolder.Carla);
        export.Write("general/2026-03-03.json",
            $$$"""[{"ts": "{{{ExportFolder.Ts(0)}}}", "user": "UANA", "edited": {"user": "UANA", "ts": "1900000000.000000"}}]""");

        var report = await Judge.RunAsync(export);

        Assert.Equal((1, 0), (report.Subject.Messages, report.Of("enterprise").Tickets));
    }

    [Fact]
    public async Task A_reply_without_thread_ts_is_found_through_its_roots_list_even_on_another_day()
    {
        using var export = new ExportFolder()
            .Add(0, new
            {
                user = ExportFolder.Carla, ts = ExportFolder.Ts(0),
                replies = new[] { new { user = ExportFolder.Ana, ts = ExportFolder.Ts(2000) } },
            })
            .Add(2000, new { user = ExportFolder.Ana, ts = ExportFolder.Ts(2000) });

        var report = await Judge.RunAsync(export);

        Assert.Equal(1, report.Of("enterprise").FirstResponse.Answered);
    }

    [Fact]
    public async Task Odd_messages_are_left_out_and_said_so()
    {
        using var export = new ExportFolder().Said(0, ExportFolder.Carla)
            .Add(0, new { type = "message", text = "no ts" })
            .Add(0, new { ts = "yesterday", user = "UX" })
            .Add(0, new { ts = ExportFolder.Ts(1), text = "no user" })
            .Add(0, new { ts = ExportFolder.Ts(2), user = new { id = "UDORA" }, reactions = 7, text = (string?)null });
        export.Write("general/canvas_in_the_conversation.json", "{}");

        var report = await Judge.RunAsync(export);

        Assert.Equal((3, 2), (report.Subject.Messages, report.Of("enterprise").Tickets));
        Assert.Equal(["export/general/2026-03-02.json", "export/general/canvas_in_the_conversation.json"],
            report.Subject.Notices.Select(it => it.Where).Where(it => it.StartsWith("export/", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task What_the_file_does_not_name_is_left_out_and_said_so()
    {
        using var export = BacktestFiguresTests.AMorning().Said(0, ExportFolder.Carla, channel: "random");
        export.Channels(("C0GENERAL", "general"), ("C0RANDOM", "random"));

        var report = await Judge.RunAsync(export);

        Assert.Equal(17, report.Subject.Messages);
        Assert.Contains(report.Subject.Notices, it => it.What == "The file does not name #random.");
    }

    [Fact]
    public async Task No_channel_in_common_is_an_error_that_lists_both_sides()
    {
        using var export = BacktestFiguresTests.AMorning();
        export.Beside("sla-buddy.yaml", "channels:\n  - {channel: \"#generel\", kind: customer}\n");

        var refusal = await Judge.RefusalAsync(export);

        Assert.Contains("watches #generel; the export holds #general", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"ts\": \"1\"},\n{", "line 2")]
    [InlineData("{\"ok\": false}", "line 1")]
    [InlineData("null", "line 1")]
    [InlineData("", "line 1")]
    public async Task A_broken_file_is_named_and_refused(string text, string line)
    {
        using var export = BacktestFiguresTests.AMorning();
        export.Write("general/2026-03-09.json", text);

        var refusal = await Judge.RefusalAsync(export);

        Assert.StartsWith("export/general/2026-03-09.json: It is not JSON as Slack exports it", refusal, StringComparison.Ordinal);
        Assert.Contains(line, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emoji_that_was_cut_in_two_hides_no_message()
    {
        using var export = new ExportFolder();
        export.Write("general/2026-03-02.json", $$"""[{"ts": "{{ExportFolder.Ts(0)}}", "user": "UCARLA", "text": "\ud83d"}]""");

        Assert.Equal(1, (await Judge.RunAsync(export)).Of("enterprise").Tickets);
    }

    [Fact]
    public async Task Names_that_climb_out_of_the_archive_lead_nowhere()
    {
        using var export = BacktestFiguresTests.AMorning();
        export.Channels(("C0GENERAL", "../../etc"));
        var zip = export.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            using var entry = new StreamWriter(archive.CreateEntry("../../etc/2026-03-02.json").Open());
            await entry.WriteAsync("[]");
        }

        export.Beside("sla-buddy.yaml", "channels:\n  - {channel: C0GENERAL, kind: customer}\n");
        var fault = await Assert.ThrowsAsync<SlaBuddy.Backtest.BacktestFaultsException>(
            () => Judge.RunAsync(zip, export.Policies, export.Agents));

        Assert.Contains("There is no message in #../../etc", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_unpacks_to_more_than_anybody_wrote_is_refused_without_being_unpacked_whole()
    {
        using var export = BacktestFiguresTests.AMorning();
        var zip = export.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            using var bomb = archive.CreateEntry("general/2026-03-09.json", CompressionLevel.Fastest).Open();
            var spaces = new byte[1024 * 1024];
            spaces.AsSpan().Fill((byte)' ');
            for (var megabyte = 0; megabyte <= 256; megabyte++) await bomb.WriteAsync(spaces);
        }

        var fault = await Assert.ThrowsAsync<SlaBuddy.Backtest.BacktestFaultsException>(
            () => Judge.RunAsync(zip, export.Policies, export.Agents));

        Assert.StartsWith("export.zip/general/2026-03-09.json: It unpacks to more than 256 MB.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_export_is_refused_with_what_to_give_instead()
    {
        using var export = new ExportFolder();
        var text = export.Beside("notes.zip", "no archive");
        var empty = Directory.CreateDirectory(Path.Combine(export.Root, "empty")).FullName;

        foreach (var (path, what) in new[] { (text, "no ZIP that can be read"), (empty, "neither channels.json nor") })
        {
            var fault = await Assert.ThrowsAsync<SlaBuddy.Backtest.BacktestFaultsException>(
                () => Judge.RunAsync(path, export.Policies, export.Agents));
            Assert.Contains(what, fault.Message, StringComparison.Ordinal);
            Assert.Contains("Give the ZIP", fault.Message, StringComparison.Ordinal);
        }
    }
}
