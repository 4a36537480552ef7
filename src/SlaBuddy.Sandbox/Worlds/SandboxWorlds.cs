using System.Collections.Immutable;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Sandbox.Worlds;

/// <summary>
/// The worlds that come with the sandbox. Ids are fixed and readable, so that tests and people can quote them.
/// </summary>
internal static class SandboxWorlds
{
    public static readonly BotApp Bot = new("U0SLABUDDY", "B0SLABUDDY", "A0SLABUDDY", "SLA Buddy")
    {
        Commands = ["/sla"],
    };

    private const string Customers = "T0GLOBEX";

    /// <summary>
    /// Acme's support team: at any time Ana and Ben are on shift, Cem is on shift and embedded, Dina is off. The bot is
    /// in #enterprise, #teams, #helpdesk, #sla-ops and #success; not in #general, and not in the private #vip.
    /// </summary>
    public static SandboxWorld SupportTeam(TimeProvider clock) => SupportTeam(clock, enterpriseId: null);

    /// <summary>
    /// The same team in a Grid organization, <c>E0ACME</c>: Gita is a colleague from another workspace of it, Erik a
    /// customer whose own organization, <c>E0INITECH</c>, is all that Slack tells of where he comes from.
    /// </summary>
    public static SandboxWorld GridTeam(TimeProvider clock)
    {
        var world = SupportTeam(clock, enterpriseId: "E0ACME");
        var directory = world.Workspace.Directory;
        foreach (var person in directory.People.Where(one => one.TeamId == world.Workspace.Team.Id))
            directory.Add(person with { EnterpriseId = "E0ACME" });
        directory.Add(new Person("W0GITA", "gita", "Gita", "T0ACMELABS")
        {
            Email = "gita@acme.example", Title = "Research", EnterpriseId = "E0ACME",
        });
        directory.Add(new Person("W0ERIK", "erik", "Erik", "E0INITECH")
        {
            Title = "Initech", EnterpriseId = "E0INITECH",
        });
        foreach (var id in (string[])["W0GITA", "W0ERIK"]) directory.Join("C0ENTERPRISE", id);
        return world;
    }

    private static SandboxWorld SupportTeam(TimeProvider clock, string? enterpriseId)
    {
        var workspace = new Workspace(
            new Team("T0ACME", "Acme Support", "acme-support") { EnterpriseId = enterpriseId }, Bot, clock);
        var directory = workspace.Directory;
        var (ana, ben, cem, dina) =
            (Colleague("U0ANA", "Ana", "Support engineer"), Colleague("U0BEN", "Ben", "Support engineer"),
            Colleague("U0CEM", "Cem", "Support engineer"), Colleague("U0DINA", "Dina", "Support engineer"));
        var (hana, ivo) =
            (Colleague("U0HANA", "Hana", "Head of success"), Colleague("U0IVO", "Ivo", "Account manager"));
        var (carla, chen, cora) =
            (Customer("U0CARLA", "Carla"), Customer("U0CHEN", "Chen"), Customer("U0CORA", "Cora"));
        foreach (var person in (Person[])[ana, ben, cem, dina, hana, ivo, carla, chen, cora]) directory.Add(person);
        directory.Add(
            new UserGroup("S0GROUPSUPPORT", "group-support", "Group Support", [ana.Id, ben.Id, cem.Id, dina.Id]));
        directory.Add(
            new UserGroup("S0ENGINEERS", "support-engineers", "Support Engineers", [ana.Id, ben.Id, cem.Id, dina.Id]));
        directory.Add(new Integration("B0HELPDESK", "Helpdesk"));

        string[] staff = [ana.Id, ben.Id, cem.Id, dina.Id, hana.Id, ivo.Id];
        AddChannel(workspace, "C0ENTERPRISE", "enterprise", "Customers on the enterprise plan",
            [.. staff, carla.Id, chen.Id, Bot.UserId]);
        AddChannel(
            workspace, "C0TEAMS", "teams", "Customers on the teams plan", [.. staff, cora.Id, chen.Id, Bot.UserId]);
        AddChannel(workspace, "C0HELPDESK", "helpdesk", "Tickets from the helpdesk", [.. staff, Bot.UserId]);
        AddChannel(workspace, "C0SLAOPS", "sla-ops", "What SLA Buddy has to say about itself", [.. staff, Bot.UserId]);
        AddChannel(workspace, "C0SUCCESS", "success", "Customer success", [.. staff, Bot.UserId]);
        AddChannel(workspace, "C0GENERAL", "general", "Everybody at Acme", staff);
        AddChannel(workspace, "C0VIP", "vip", "By invitation", [ana.Id, hana.Id], isPrivate: true);

        var calendar = new SandboxCalendar(clock);
        calendar.Add(SandboxCalendar.Shifts, "Support shifts");
        ShiftPlan.Fill(calendar, clock, onShift: [ana, ben], embedded: cem, off: dina);
        return new SandboxWorld(workspace, calendar);
    }

    public static void AddChannel(
        Workspace workspace, string id, string name, string topic, IEnumerable<string> members,
        bool isPrivate = false) => workspace.Directory.Add(new Channel(id, name)
        {
            Topic = topic, IsPrivate = isPrivate, CreatedAt = workspace.Clock.GetUtcNow().AddDays(-90),
            Members = ImmutableSortedSet.Create(StringComparer.Ordinal, [.. members]),
        });

    private static Person Colleague(string id, string name, string title) =>
        new(id, name.ToLowerInvariant(), name, "T0ACME") { Email = $"{name.ToLowerInvariant()}@acme.example",
            Title = title };

    private static Person Customer(string id, string name) =>
        new(id, name.ToLowerInvariant(), name, Customers) { Email = $"{name.ToLowerInvariant()}@globex.example",
            Title = "Globex" };
}
