using System.Text.Json;
using SlaBuddy.Gestures.Setup;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;

namespace SlaBuddy.Tests.Gestures;

/// <summary>However many policies there are, the window of /sla setup can be opened, and nothing in it is lost.</summary>
public class SetupModalTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(90)]
    [InlineData(400)]
    public void Every_field_is_there_and_what_is_promised_now_stays_promised_however_much_there_is_to_choose(int policies)
    {
        var last = $"policy-of-some-large-customer-{policies}@1";
        var view = SetupModal.For(Choices(policies, chosen: last), "C1");

        Assert.Equal(view.Blocks, MessageLimits.Fit(view.Blocks));
        var fields = view.Blocks.OfType<InputBlock>().ToArray();
        Assert.Equal([SetupModal.Channel, SetupModal.Kind, SetupModal.Promise, SetupModal.EscalateIn],
            fields.Select(field => field.BlockId));
        var promises = Assert.IsType<StaticSelect>(fields[2].Element);
        Assert.InRange(promises.Options.Count, Math.Min(policies, 50), 100);
        Assert.Equal($"policy:{last}", promises.InitialOption?.Value);
        Assert.Contains(promises.InitialOption, promises.Options);
    }

    [Fact]
    public void What_there_is_no_room_for_is_counted_and_the_way_to_it_told()
    {
        var view = SetupModal.For(Choices(400, chosen: null), "C1");

        var field = view.Blocks.OfType<InputBlock>().Single(it => it.BlockId == SetupModal.Promise);
        var shown = Assert.IsType<StaticSelect>(field.Element).Options.Count;
        Assert.Contains($"the other {400 - shown}, name the channel in sla-buddy.yaml", field.Hint?.Text);
    }

    [Fact]
    public void An_emoji_is_not_cut_in_half()
    {
        var cut = new PlainText(new string('x', 73) + "\U0001F680 and more", 75).Text;

        Assert.Equal(new string('x', 73) + "…", cut);
    }

    private static SetupChoices Choices(int policies, string? chosen) => new()
    {
        Policies = [.. Enumerable.Range(1, policies).Select(it => new PolicyChoice(
            $"policy-of-some-large-customer-{it}@1", $"Policy of some large customer {it}", 600 * it))],
        Channel = chosen is null ? null : new ChannelInForce
        {
            ChannelId = "C1",
            Kind = "customer",
            Facts = new Dictionary<string, JsonElement> { ["policy"] = JsonSerializer.SerializeToElement(chosen) },
        },
    };
}
