using Microsoft.AspNetCore.Http;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>A receiver may send a delivery on, but nowhere where it could not have been sent to.</summary>
public class RedirectTests : IAsyncLifetime
{
    private WebhookWorld _world = null!;
    private Receiver _receiver = null!;
    private Receiver _elsewhere = null!;

    public async Task InitializeAsync()
    {
        _world = await WebhookWorld.StartAsync();
        _receiver = await Receiver.StartAsync();
        _elsewhere = await Receiver.StartAsync();
        await _world.SubscribeAsync(_receiver.Url);
        await _world.HappenAsync(ticket: 1);
    }

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        await _receiver.DisposeAsync();
        await _elsewhere.DisposeAsync();
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task It_is_sent_on_with_its_body_and_its_signature(int status)
    {
        SendOn(status, _elsewhere.Url);

        await _world.DeliverAsync();

        Assert.Equal((_receiver.All[0].Body, _receiver.All[0].Signature), (_elsewhere.All.Single().Body, _elsewhere.All.Single().Signature));
        Assert.Equal("200 ", await OutcomeAsync());
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task What_would_make_it_another_call_is_not_followed(int status)
    {
        SendOn(status, _elsewhere.Url);

        await _world.DeliverAsync();

        Assert.Empty(_elsewhere.All);
        Assert.StartsWith($"{status} the receiver answered {status}", await OutcomeAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.2:PORT/")]
    [InlineData("http://[::1]:PORT/")]
    [InlineData("http://0x7f000002:PORT/")]
    public async Task Inward_it_is_not_sent(string location)
    {
        SendOn(307, location.Replace("PORT", new Uri(_elsewhere.Url).Port.ToString("0"), StringComparison.Ordinal));

        await _world.DeliverAsync();

        Assert.Empty(_elsewhere.All);
        Assert.Contains("not public", await OutcomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_sent_round_for_ever()
    {
        SendOn(307, _receiver.Url);

        await _world.DeliverAsync();

        Assert.Equal(4, _receiver.All.Count);
        Assert.Equal("307 sent on more than 3 times", await OutcomeAsync());
    }

    [Fact]
    public async Task Of_a_long_answer_only_the_beginning_is_kept_and_nothing_that_is_no_text()
    {
        _receiver.Answer = async (http, _) =>
        {
            http.Response.StatusCode = 500;
            await http.Response.WriteAsync("bad\u0000\u001b[31m\nnews");
            for (var n = 0; n < 100; n++) await http.Response.WriteAsync(new string('x', 100_000));
        };

        await _world.DeliverAsync();

        var outcome = await OutcomeAsync();
        Assert.StartsWith("500 the receiver answered 500: bad[31mnewsxxx", outcome, StringComparison.Ordinal);
        Assert.True(outcome.Length < 250);
    }

    private void SendOn(int status, string location) => _receiver.Answer = (http, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    private Task<string> OutcomeAsync() => _world.Engine.ScalarAsync<string>(
        "select concat(status, ' ', error) from sla.webhook_attempt order by delivery_id, attempt desc limit 1");
}
