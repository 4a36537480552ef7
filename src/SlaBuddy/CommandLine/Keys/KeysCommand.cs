using System.CommandLine;

namespace SlaBuddy.CommandLine.Keys;

/// <summary><c>keys</c>: who may call the API.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Make, show and revoke the keys of the API.")
    {
        KeysCreateCommand.Create(),
        KeysListCommand.Create(),
        KeysRevokeCommand.Create(),
    };
}
