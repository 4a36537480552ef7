using FsCheck.Fluent;

namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Each puts one fault into the engine and shows that the property meant for it fails.</summary>
public class MutantTests
{
    [Fact]
    public Task Without_the_lock_on_threads_a_root_and_its_reply_miss_each_other() => IsSeenAsync(
        new Mutant("lock_threads", "pg_advisory_xact_lock(7521, bucket)", "bucket"),
        (batch, mutant) => OrderProperties.EndsAlikeAsync(batch, playback => playback.OnTwoConnectionsAsync(), mutant));

    [Fact]
    public Task Folded_by_arrival_the_cycles_depend_on_the_order_of_news() => IsSeenAsync(
        new Mutant("fold_tickets", "order by e.at, sla.event_rank(e.kind), e.source", "order by e.event_id"),
        (batch, mutant) => OrderProperties.EndsAlikeAsync(batch, playback => playback.ShuffledAsync(), mutant));

    [Fact]
    public Task Before_instead_of_at_the_due_time_a_level_fires_late() => IsSeenAsync(
        new Mutant("check_due_tasks_and_update", "t.next_due_at <= v_now", "t.next_due_at < v_now"),
        FiringProperties.FiresWhenDueAsync);

    [Fact]
    public Task Broken_at_the_due_time_already_an_answer_in_time_is_missed() => IsSeenAsync(
        new Mutant("note_breach", "if p_at > v_due_at or", "if p_at >= v_due_at or"),
        VerdictProperties.JudgesByTheInstantAsync);

    [Fact]
    public Task With_a_shift_for_each_level_the_spacing_bends() => IsSeenAsync(
        new Mutant("level_due", "+ s.shift)", "+ s.shift * p_level)"),
        SnoozeProperties.KeepsSpacingAsync);

    [Fact]
    public Task A_snooze_that_turns_the_clock_back_moves_a_timer() => IsSeenAsync(
        new Mutant("snooze_ladder", "  s.snoozes := s.snoozes + 1;",
            "  s.snoozes := s.snoozes + 1; s.banked := s.banked - s.snooze_for;"),
        SnoozeProperties.MovesNoTimerAsync);

    private static async Task IsSeenAsync(Mutant mutant, Func<Batch, Mutant, Task> property)
    {
        await using (var world = await EngineWorld.CreateAsync()) await mutant.ApplyAsync(world);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Property.HoldsAsync(
            Arb.From(Generated.Batches(60, HappeningKind.FactsChanged)), times: 3, batch => property(batch, mutant)));

        Assert.Contains("Falsifiable", failure.Message, StringComparison.Ordinal);
    }
}
