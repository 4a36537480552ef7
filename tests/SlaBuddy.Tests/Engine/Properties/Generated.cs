using FsCheck;
using FsCheck.Fluent;

namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Conversations out of thin air, with a liking for the instants at which something is due.</summary>
internal static class Generated
{
    private static readonly Gen<int> Minute = Gen.Frequency(
        (3, Gen.Choose(1, 90)), (2, Gen.Elements(10, 20, 35, 40, 50, 65, 80)));

    private static readonly Gen<Hearing> Heard =
        from delay in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(2)))
        from round in Gen.Choose(0, Hearing.Rounds - 1)
        from again in Gen.Frequency((3, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 2).Select(later => (int?)later)))
        from second in Gen.Elements(true, false)
        select new Hearing(delay, round, again, second);

    private static readonly Gen<string> Reason = Gen.Elements("waiting_on_vendor", "waiting_on_customer");

    private static readonly (int Weight, HappeningKind Kind, Gen<Happening> Happening)[] Happenings =
    [
        (4, HappeningKind.AgentReply, Plain(HappeningKind.AgentReply)),
        (4, HappeningKind.CustomerMessage, Plain(HappeningKind.CustomerMessage)),
        (4, HappeningKind.AgentMention, Plain(HappeningKind.AgentMention)),
        (1, HappeningKind.CustomerMention, Plain(HappeningKind.CustomerMention)),
        (1, HappeningKind.ColleagueMessage, Plain(HappeningKind.ColleagueMessage)),
        (1, HappeningKind.RecordedReply, Plain(HappeningKind.RecordedReply)),
        (1, HappeningKind.Resolved, Plain(HappeningKind.Resolved)),
        (1, HappeningKind.FactsChanged,
            from change in Plain(HappeningKind.FactsChanged)
            from tier in Gen.Elements(PropertyWorld.Tiers)
            select change with { Detail = tier }),
        (2, HappeningKind.Resumed,
            from resume in Plain(HappeningKind.Resumed)
            from reason in Reason
            select resume with { Detail = reason }),
        (3, HappeningKind.Paused,
            from pause in Plain(HappeningKind.Paused)
            from reason in Reason
            from length in Gen.Frequency((1, Gen.Constant<int?>(null)), (2, Gen.Choose(1, 60).Select(m => (int?)m)))
            select pause with { Detail = reason, Until = pause.Minute + length }),
    ];

    /// <summary>Conversations in which anything may happen but what is excepted.</summary>
    public static Gen<Batch> Batches(int conversations, params HappeningKind[] except) => BatchesOf(
        conversations, Happenings.Where(each => !except.Contains(each.Kind)));

    /// <summary>Conversations in which nothing happens but this.</summary>
    public static Gen<Batch> BatchesOnlyOf(int conversations, params HappeningKind[] only) => BatchesOf(
        conversations, Happenings.Where(each => only.Contains(each.Kind)));

    private static Gen<Batch> BatchesOf(
        int conversations, IEnumerable<(int Weight, HappeningKind Kind, Gen<Happening> Happening)> happenings) =>
        from all in ConversationOf(Gen.Frequency(happenings.Select(each => (each.Weight, each.Happening))))
            .ArrayOf(conversations)
        from sweeps in Gen.Elements(10, 12, 20, 36, 40, 50, 70, 95, 120, 210, 420).ArrayOf(3)
        select new Batch(all, [.. sweeps.Distinct().Order()]);

    private static Gen<Conversation> ConversationOf(Gen<Happening> happening) =>
        from tier in Gen.Elements(PropertyWorld.Tiers)
        from heard in Heard
        from length in Gen.Choose(0, 10)
        from all in happening.ArrayOf(length)
        select new Conversation(
            PropertyWorld.ChannelOf(tier),
            new Happening(HappeningKind.Opened, 0, heard),
            InTime(all.Select(each => each.AtPace(tier == PropertyWorld.Office ? PropertyWorld.OfficePace : 1))));

    private static Gen<Happening> Plain(HappeningKind kind) =>
        from minute in Minute
        from heard in Heard
        select new Happening(kind, minute, heard);

    // A ts names one message of a channel, so that two messages of a thread are never of the same instant.
    private static IReadOnlyList<Happening> InTime(IEnumerable<Happening> all) =>
    [
        .. all.Where(each => each.IsMessage).DistinctBy(each => each.Minute)
            .Concat(all.Where(each => !each.IsMessage))
            .OrderBy(each => each.Minute),
    ];
}
