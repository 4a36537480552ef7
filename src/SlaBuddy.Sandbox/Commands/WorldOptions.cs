using System.CommandLine;
using SlaBuddy.Sandbox.Import;
using SlaBuddy.Sandbox.Worlds;

namespace SlaBuddy.Sandbox.Commands;

/// <summary>The options that say who and what is there.</summary>
internal sealed class WorldOptions
{
    private readonly Option<string?> _import = new("--import")
    {
        Description =
            "A Slack export, as a ZIP or a folder. Without it, a small support team and its customers are there.",
        HelpName = "ZIP|DIR",
    };

    private readonly Option<bool> _shift = new("--shift-to-now")
    {
        Description = "Moves the import in time, so that its last message was written just now.",
    };

    private readonly Option<string?> _agents = new("--agents")
    {
        Description = "The agents of the import, one user id a line. Everyone else is a customer. "
            + "Default: agents.txt inside the export.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_import);
        command.Options.Add(_shift);
        command.Options.Add(_agents);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_import) is not null) return;
            if (result.GetValue(_shift)) result.AddError("--shift-to-now needs --import.");
            if (result.GetValue(_agents) is not null) result.AddError("--agents needs --import.");
        });
    }

    public Func<TimeProvider, SandboxWorld> Read(ParseResult parsed) => parsed.GetValue(_import) is { } source
        ? ImportedWorld.Of(SlackExport.Read(source, parsed.GetValue(_agents)), parsed.GetValue(_shift))
        : SandboxWorlds.SupportTeam;
}
