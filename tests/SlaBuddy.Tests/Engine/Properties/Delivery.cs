namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>That we hear of a happening: after so many sweeps, in this batch of those before the next.</summary>
internal sealed record Delivery(
    int Conversation, int Position, string Channel, Happening Happening, int Sweeps, int Round, bool IsRepetition)
{
    public DateTimeOffset At => InstantOf(Happening.Minute);

    public string Ts => TsOf(Happening.Minute);

    public string ThreadTs => TsOf(0);

    public DateTimeOffset? UntilAt => Happening.Until is { } until ? InstantOf(until) : null;

    /// <summary>All that is heard of a batch; nobody can name a ticket in a call before its root is known.</summary>
    public static IEnumerable<Delivery> Of(Batch batch)
    {
        for (var number = 0; number < batch.Conversations.Count; number++)
        {
            var conversation = batch.Conversations[number];
            var root = First(0, conversation.Root);
            yield return root;
            if (Repeated(root) is { } rootAgain) yield return rootAgain;
            for (var position = 0; position < conversation.Happenings.Count; position++)
            {
                var heard = First(position + 1, conversation.Happenings[position]);
                if (!heard.Happening.IsMessage && heard.IsBefore(root))
                {
                    heard = heard with { Sweeps = root.Sweeps, Round = root.Round };
                }

                yield return heard;
                if (Repeated(heard) is { } again) yield return again;
            }

            Delivery First(int position, Happening happening) => new(number, position, conversation.Channel, happening,
                batch.HeardAfter(happening), happening.Heard.Round, IsRepetition: false);
        }

        Delivery? Repeated(Delivery once) => once.Happening.Heard.Again is { } later
            ? once with
            {
                Sweeps = Math.Min(once.Sweeps + later, batch.Sweeps.Count), Round = Hearing.Rounds, IsRepetition = true,
            }
            : null;
    }

    private bool IsBefore(Delivery other) => (Sweeps, Round).CompareTo((other.Sweeps, other.Round)) < 0;

    // A microsecond apart: each conversation has a ts of its own, and its own instants still meet exactly.
    private DateTimeOffset InstantOf(int minute) => EngineWorld.At(minute).AddMicroseconds(Conversation + 1);

    private string TsOf(int minute)
    {
        var microseconds = (InstantOf(minute) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return $"{microseconds / 1_000_000}.{microseconds % 1_000_000:000000}";
    }
}
