using System.CommandLine;
using SlaBuddy.Sandbox.Demo;
using SlaBuddy.Sandbox.Import;
using SlaBuddy.Sandbox.SlackEvents;

namespace SlaBuddy.Sandbox.Commands;

/// <summary>Runs the command line: 0 is fine, 1 the answer is no, 2 wrong usage, and each fault is one line.</summary>
internal static class CommandRun
{
    public const int Fine = 0;
    public const int No = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        var running = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // The demo stops a service and its database on the way out.
            ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
        };
        try
        {
            var code = await parsed.InvokeAsync(running);
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (ImportFaultException fault)
        {
            return await ReportAsync(fault, WrongUsage);
        }
        catch (DemoFaultException fault)
        {
            return await ReportAsync(fault, fault.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return No;
        }
        catch (Exception fault) when (fault is EventsRefusedException or IOException)
        {
            return await ReportAsync(fault, No);
        }
    }

    private static async Task<int> ReportAsync(Exception fault, int code)
    {
        await Console.Error.WriteLineAsync(fault.Message);
        return code;
    }
}
