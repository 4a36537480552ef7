using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SlaBuddy.CommandLine.Keys;
using SlaBuddy.CommandLine.Outbox;
using SlaBuddy.CommandLine.Policies;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Database;

namespace SlaBuddy.CommandLine;

/// <summary>The service's command line.</summary>
internal static class Commands
{
    public static async Task<int> RunAsync(string[] args)
    {
        // "@ana" is a person here, and no file with more arguments in it.
        var result = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // The host listens for signals itself, and a start may take longer than this library would wait.
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (result.Errors.Count > 0)
        {
            await result.InvokeAsync(invocation);
            return ExitCode.WrongUsage;
        }

        try
        {
            return await result.InvokeAsync(invocation);
        }
        catch (StartupFaultsException faults)
        {
            return Refuse(faults.Message);
        }
        catch (DatabaseFaultException fault)
        {
            return Refuse($"{fault.What}\n{fault.Remedy}");
        }
        catch (OptionsValidationException faults)
        {
            return Refuse(string.Join('\n', faults.Failures));
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return Refuse($"{fault.Message}\nStop what listens there, or set Urls to another address.");
        }
    }

    private static RootCommand Create()
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("Watches support channels and climbs an escalation ladder until somebody answers.")
        {
            serve,
            MigrateCommand.Create(),
            DoctorCommand.Create(),
            PolicyCommand.Create(),
            OutboxCommand.Create(),
            KeysCommand.Create(),
            BacktestCommand.Create(),
            ManifestCommand.Create(),
        };
        root.Action = serve.Action;
        return root;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message.TrimEnd());
        return ExitCode.WrongUsage;
    }
}
