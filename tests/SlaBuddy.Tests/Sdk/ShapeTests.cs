using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk;

/// <summary>What the SDK reads, pages included.</summary>
public sealed class ShapeTests : IAsyncLifetime
{
    private FakeService _service = null!;

    public async Task InitializeAsync() => _service = await FakeService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_ticket_comes_with_its_clocks_its_ladder_and_its_etag_and_what_is_new_does_not_disturb()
    {
        using var client = _service.Client();
        _service.Answers(200, Written.Ticket, headers: ("ETag", "\"v1\""));

        var ticket = await client.Tickets.GetAsync(42);

        Assert.Equal((TicketState.Waiting, "enterprise", 3, "\"v1\""),
            (ticket.State, ticket.Policy!.PolicyId, ticket.Policy.Version, ticket.ETag));
        Assert.Equal((SlaMetric.FirstResponse, TimeSpan.FromMinutes(50)), (ticket.Slas[0].Metric, ticket.Slas[0].Target));
        Assert.Equal(_service.Clock.GetUtcNow().AddMinutes(10), ticket.Levels[0].DueAt);
        Assert.Equal(("enterprise", 12), ((string?)ticket.Facts["tier"], (int?)ticket.Facts["seats"]));
    }

    [Fact]
    public async Task A_list_goes_on_from_page_to_page_and_asks_for_none_before_it_is_read()
    {
        using var client = _service.Client();
        _service.Answers(200, $$"""{"items": [{{Written.Ticket}}, {{Written.Ticket}}], "next": "abc+/"}""");
        _service.Answers(200, $$"""{"items": [{{Written.Ticket}}]}""");
        var list = client.Tickets.ListAsync(new()
        {
            States = [TicketState.Waiting, TicketState.NoPolicy], PolicyId = "a&b", OpenedFrom = _service.Clock.GetUtcNow(),
        });
        Assert.Empty(_service.Calls);

        var count = 0;
        await foreach (var ticket in list) count++;

        Assert.Equal(3, count);
        var filter = "?state=waiting&state=no_policy&policy=a%26b&opened_from=2026-03-02T09%3A00%3A00Z";
        Assert.Equal([$"{filter}&limit=200", $"{filter}&after=abc%2B%2F&limit=200"], _service.Calls.Select(call => call.Query));
    }

    [Fact]
    public async Task Pages_can_be_read_one_by_one_from_where_somebody_stopped()
    {
        using var client = _service.Client();
        _service.Answers(200, $$"""{"items": [{{Written.Ticket}}], "next": "more"}""");

        await foreach (var page in client.Tickets.ListAsync().PagesAsync(after: "here", limit: 1))
        {
            Assert.Equal("more", page.Next);
            break;
        }

        Assert.Equal("?after=here&limit=1", Assert.Single(_service.Calls).Query);
    }

    [Fact]
    public async Task What_happened_is_told_as_what_it_is_and_what_is_unknown_is_kept()
    {
        using var client = _service.Client();
        const string timer =
            """
            , "timer": {"metric": "resolution", "cycle": 1, "state": "running", "target": "PT8H", "started_at": "2026-03-02T09:00:00Z",
                        "warn_before": "PT1H"}
            """;
        _service.Answers(200,
            $$$"""
            {"items": [{{{Written.Event(1)}}}, {{{Written.Event(2, "timer.approaching_breach", timer)}}},
                       {{{Written.Event(3, "ticket.escalated", """, "level": {"number": 2, "who": "on_shift"}, "why": "due" """)}}},
                       {"history_id": 4, "type": "ticket.merged", "at": "2026-03-02T09:00:00Z", "data": {"ticket": "another shape"}}]}
            """);

        var told = new List<SlaEvent>();
        await foreach (var one in client.History.ListAsync()) told.Add(one);

        Assert.Equal([1, 2, 3, 4], told.Select(one => one.HistoryId));
        Assert.Equal(42, Assert.IsType<TicketEvent>(told[0]).Ticket.TicketId);
        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<TimerEvent>(told[1]).Timer.WarnBefore);
        Assert.Equal((2, "due"), Assert.IsType<EscalatedEvent>(told[2]) is var escalated ? (escalated.Level.Number, escalated.Why) : default);
        Assert.Equal("another shape", Assert.IsType<UnknownEvent>(told[3]).Data.GetProperty("ticket").GetString());
    }

    [Fact]
    public async Task A_path_before_the_api_is_kept_and_what_an_id_holds_cannot_leave_its_place()
    {
        using var client = _service.Client(options => options.BaseAddress = new(_service.Address, "sla"));
        _service.Answers(200, """{"policy_id": "a", "version": 1, "name": "A", "first_response": "PT1H", "rearm": "timer"}""");

        await client.Policies.GetAsync("../tickets?x=1#y");

        Assert.Equal("/sla/api/v1/policies/..%2Ftickets%3Fx=1%23y", _service.Calls[0].Path);
        Assert.Empty(_service.Calls[0].Query);
    }

    [Fact]
    public async Task No_secret_stands_in_the_text_of_what_was_made()
    {
        using var client = _service.Client();
        _service.Answers(201, """{"webhook_id": 1, "url": "https://a.example", "enabled": true, "secret": "whsec_c2VjcmV0"}""");
        _service.Answers(200, """{"secret": "whsec_c2VjcmV0", "old_expires_at": "2026-03-03T09:00:00Z"}""");

        var made = await client.Webhooks.CreateAsync(new() { Url = "https://a.example" });
        var another = await client.Webhooks.RotateSecretAsync(1);

        Assert.Equal("whsec_c2VjcmV0", made.Secret);
        Assert.DoesNotContain("whsec_", $"{made}{another}", StringComparison.Ordinal);
    }
}
