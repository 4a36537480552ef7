using System.Text.RegularExpressions;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Docs;

/// <summary>Holds the diagrams of docs/engine.md to what the database allows.</summary>
public partial class StateDiagramTests
{
    [Theory]
    [InlineData("Ticket", "ticket")]
    [InlineData("Timer", "sla_timer")]
    [InlineData("Level", "escalation_task")]
    [InlineData("Notification", "notification")]
    public async Task A_diagram_shows_the_states_the_table_allows_and_no_other(string heading, string table)
    {
        var drawn = Transitions(heading).SelectMany(each => new[] { each.From, each.To })
            .Where(state => state != "[*]").Distinct().Order();

        Assert.Equal(await StatesAsync(table), drawn);
    }

    [Theory]
    [InlineData("Ticket")]
    [InlineData("Timer")]
    [InlineData("Level")]
    [InlineData("Notification")]
    public void A_diagram_has_a_way_into_each_state_and_a_way_out(string heading)
    {
        var transitions = Transitions(heading);

        Assert.Equal(transitions.Select(each => each.From).Distinct().Order(),
            transitions.Select(each => each.To).Distinct().Order());
    }

    private static (string From, string To)[] Transitions(string heading) =>
    [
        .. File.ReadAllText(Repository.PathOf("docs/engine.md"))
            .Split($"\n## {heading}\n")[1].Split("```mermaid\nstateDiagram-v2\n")[1].Split("```")[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Arrow().Match(line))
            .Select(arrow => (arrow.Groups[1].Value, arrow.Groups[2].Value)),
    ];

    private static async Task<IEnumerable<string>> StatesAsync(string table)
    {
        await using var world = await EngineWorld.CreateAsync();
        var definitions = await world.QueryAsync<string>(
            "select pg_get_constraintdef(oid) from pg_constraint where conrelid = @table::regclass and contype = 'c'",
            new { table = $"sla.{table}" });
        var states = Assert.Single(definitions, definition => OnlyStates().IsMatch(definition));
        return Quoted().Matches(states).Select(state => state.Groups[1].Value).Order();
    }

    [GeneratedRegex(@"^  (\S+) --> ([^\s:]+)(: \S.*)?$")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^CHECK \(\(state = ANY \(ARRAY\[[^\]]*\]\)\)\)$")]
    private static partial Regex OnlyStates();

    [GeneratedRegex("'([^']+)'::text")]
    private static partial Regex Quoted();
}
