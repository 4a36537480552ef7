using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Sdk.Packing;

namespace SlaBuddy.Tests.Sdk;

/// <summary>The example program of the documentation, built against the packed SDK in an empty folder, beside the real service.</summary>
public class ExampleTests
{
    private const string Policies =
        """
        facts: [tier]
        policies:
          - id: gold
            name: Gold
            first_response: 50m
            warn_before: [10m]
            ladder:
              - {after: 40m, who: on_shift}
        rules:
          - when: $.tier == "gold"
            policy: gold
        """;

    [Fact]
    public async Task It_starts_an_sla_pauses_resumes_is_warned_and_breached_over_a_webhook_that_it_verifies()
    {
        var folder = await PackedSdk.EmptyFolderAsync();
        foreach (var file in Directory.GetFiles(Repository.PathOf("docs/examples/vendor-pause")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var program = await PackedSdk.BuildAsync(folder, "VendorPause");
        await using var service = await HeadlessService.StartAsync(Policies);

        await using var example = ToldProgram.Start("dotnet", [program, "gold"], folder, ("SLABUDDY_URL", service.Address.ToString()),
            ("SLABUDDY_KEY", await service.CreateKeyAsync()), ("LISTEN_ON", $"http://127.0.0.1:{ToldProgram.FreePort()}"));

        Assert.Equal("ticket 1 is under Gold, an answer is due at 09:50", await example.HearAsync());
        var first = new[] { await example.HearAsync(), await example.HearAsync() };
        Assert.Equal(["a vendor is at work; press Enter when that is over", "webhook: the clock of ticket 1 stands still"], first.Order());
        await service.MoveAsync(new(9, 30));
        await example.SayAsync("");
        Assert.Equal("webhook: it goes on, due at 10:20", await example.HearAsync());
        await service.MoveAsync(new(10, 10));
        Assert.Equal("webhook: 10 min left to answer", await example.HearAsync());
        // An answer at the very due time would still keep the promise.
        await service.MoveAsync(new(10, 21));
        Assert.Equal("webhook: the promise was broken at 10:20", await example.HearAsync());
        Assert.Equal("answered; the promise was missed", await example.HearAsync());
        Assert.Equal(0, await example.EndAsync());
        using var client = await service.ClientAsync();
        Assert.Empty(await client.Webhooks.ListAsync().PagesAsync().SelectMany(page => page.Items.ToAsyncEnumerable()).ToListAsync());
        Directory.Delete(folder, recursive: true);
    }
}
