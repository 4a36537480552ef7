using System.CommandLine;
using SlaBuddy.Database;

namespace SlaBuddy.Bench.CommandLine;

/// <summary>The benchmarks' command line: 0 every target is met, 1 one is not, 2 it could not be measured.</summary>
internal static class BenchCommands
{
    private const int No = 1;
    private const int CannotMeasure = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var result = new RootCommand("Measures the engine beside its peers, the way from due to posted, and webhooks, on one private Postgres.")
        {
            EngineCommand.Create(),
            DeliveryCommand.Create(),
            WebhooksCommand.Create(),
        }.Parse(args);
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // The private Postgres is stopped and deleted on the way out.
            ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
        };
        try
        {
            var code = await result.InvokeAsync(invocation);
            return result.Errors.Count > 0 ? CannotMeasure : code;
        }
        catch (BenchFaultException fault)
        {
            return await RefuseAsync(fault.Message);
        }
        catch (DatabaseFaultException fault)
        {
            return await RefuseAsync($"{fault.What}\n{fault.Remedy}");
        }
        catch (OperationCanceledException)
        {
            return No;
        }
    }

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return CannotMeasure;
    }
}
