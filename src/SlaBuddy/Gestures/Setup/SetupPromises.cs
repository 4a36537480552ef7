using System.Text.Json;
using SlaBuddy.Delivery;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;

namespace SlaBuddy.Gestures.Setup;

/// <summary>What can be promised in a channel: every policy and tier, or as many of them as a window takes.</summary>
/// <param name="Shown">Those to choose from, the chosen one among them.</param>
/// <param name="Chosen">What is promised there now; null when nothing is, or nothing that stands to choice.</param>
/// <param name="More">How many there is no room for.</param>
internal sealed record SetupPromises(IReadOnlyList<Option> Shown, Option? Chosen, int More)
{
    /// <summary>Slack takes no more in one select.</summary>
    private const int Most = 100;

    /// <summary>Slack refuses the whole window for one longer.</summary>
    private const int LongestValue = 75;

    /// <summary>What is left of <see cref="MessageLimits.BlocksJson"/> beside the window's other fields.</summary>
    private const int Room = MessageLimits.BlocksJson - 3_000;

    public static SetupPromises Of(SetupChoices choices)
    {
        Option[] all =
        [
            .. choices.Policies.Select(it => new Option(
                $"{it.Name}: first response in {Spoken.For(TimeSpan.FromSeconds(it.FirstResponseSeconds))}", $"policy:{it.PolicyId}")),
            .. choices.Tiers.Select(tier => new Option($"Tier {tier}, as the rules have it", $"tier:{tier}")),
        ];
        var fitting = all.Where(it => it.Value.Length <= LongestValue).ToArray();
        var chosen = ChosenOf(choices.Channel, fitting);
        var shown = Fit(fitting, chosen);
        return new(shown, chosen, all.Length - shown.Count);
    }

    private static List<Option> Fit(Option[] all, Option? chosen)
    {
        var shown = new List<Option>();
        var (room, places) = chosen is null ? (Room, Most) : (Room - SizeOf(chosen), Most - 1);
        foreach (var it in all)
            if (it == chosen)
                shown.Add(it);
            else if ((room -= SizeOf(it)) >= 0 && places-- > 0)
                shown.Add(it);
        return shown;
    }

    private static int SizeOf(Option option) => JsonSerializer.Serialize(option, SlackJson.Options).Length + 1;

    private static Option? ChosenOf(ChannelInForce? channel, Option[] all) => channel is null ? null
        : ((string[])["policy", "tier"])
            .Select(fact => channel.Facts.TryGetValue(fact, out var value)
                ? all.FirstOrDefault(it => it.Value == $"{fact}:{value}")
                : null)
            .FirstOrDefault(it => it is not null);
}
