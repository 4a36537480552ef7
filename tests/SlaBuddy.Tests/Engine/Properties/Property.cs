using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Npgsql;

namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Runs a property over generated cases; a failure prints the seed and the smallest case that fails.</summary>
internal static class Property
{
    // Another seed for one run: SLABUDDY_SEED=17 ./run test Properties
    private static readonly ulong Seed =
        ulong.TryParse(Environment.GetEnvironmentVariable("SLABUDDY_SEED"), out var seed) ? seed : 20260302;

    public static Task HoldsAsync(Gen<Batch> cases, int times, Func<Batch, Task> holds) =>
        HoldsAsync(Arb.From(cases, batch => batch.Simpler()), times, holds);

    // FsCheck runs a property on the thread that asks and knows of no other.
    public static Task HoldsAsync<T>(Arbitrary<T> cases, int times, Func<T, Task> holds) => Task.Run(() => Check.One(
        Config.QuickThrowOnFailure
            .WithMaxTest(times)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))),
        Prop.ForAll(cases, each => Run(() => holds(each)))));

    private static void Run(Func<Task> holds)
    {
        try
        {
            holds().GetAwaiter().GetResult();
        }
        catch (PostgresException refusal)
        {
            // Where it happened is a page of SQL; the last lines name the functions.
            var where = (refusal.Where ?? "").Split('\n')
                .Where(line => line.StartsWith("PL/pgSQL", StringComparison.Ordinal));
            throw new InvalidOperationException($"{refusal.MessageText}\n{string.Join("\n", where)}", refusal);
        }
    }
}
