using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk;

/// <summary>The client among a program's services, and without any.</summary>
public class RegistrationTests
{
    [Fact]
    public async Task A_program_gets_one_client_over_its_own_handlers_and_clock()
    {
        await using var service = await FakeService.StartAsync();
        service.Refuses(503, ProblemCode.Unavailable, ("Retry-After", "20"));
        service.Answers(200, Written.Ticket);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(service.Clock).AddTransient<Stamp>();
        services.AddSlaBuddyClient(options => (options.BaseAddress, options.ApiKey) = (service.Address, FakeService.Key))
            .AddHttpMessageHandler<Stamp>();
        await using var provider = services.BuildServiceProvider();

        await service.EndsAsync(provider.GetRequiredService<SlaBuddyClient>().Tickets.GetAsync(42));

        Assert.Equal(["yes", "yes"], service.Calls.Select(call => call.Header("X-Stamp")));
        Assert.Same(provider.GetRequiredService<SlaBuddyClient>(), provider.GetRequiredService<SlaBuddyClient>());
    }

    [Fact]
    public void Options_that_cannot_be_used_are_all_named_with_what_to_give_instead()
    {
        var services = new ServiceCollection();
        services.AddSlaBuddyClient(options =>
        {
            options.BaseAddress = new("ftp://sla.example.com");
            options.ApiKey = "slab secret";
            options.Retries = 11;
            options.AttemptTimeout = TimeSpan.Zero;
        });
        using var provider = services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<SlaBuddyClient>());

        Assert.Equal(["BaseAddress", "ApiKey", "AttemptTimeout", "Retries"], refused.Failures.Select(fault => fault.Split(':')[0]));
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_services_the_same_is_said_at_once()
    {
        var refused = Assert.Throws<ArgumentException>(() => new SlaBuddyClient(new()));

        Assert.Contains("BaseAddress: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ApiKey: ", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "yes");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
