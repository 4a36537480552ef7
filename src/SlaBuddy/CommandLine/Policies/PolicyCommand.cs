using System.CommandLine;

namespace SlaBuddy.CommandLine.Policies;

/// <summary><c>policy</c>: the team's file as code: check it, see what it would change, put it in force.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new(
        "policy", "Check the team's file, show what its policies would change, put them in force.")
    {
        PolicyValidateCommand.Create(),
        PolicyPlanCommand.Create(),
        PolicyApplyCommand.Create(),
    };
}
