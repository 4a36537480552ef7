namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>One thread: its root and what happens to it, in the order of time.</summary>
internal sealed record Conversation(string Channel, Happening Root, IReadOnlyList<Happening> Happenings)
{
    /// <summary>Simpler ones that may fail the same way: less happens, or it is heard as it should be.</summary>
    public IEnumerable<Conversation> Simpler()
    {
        for (var size = Happenings.Count / 2; size > 0; size /= 2)
        {
            for (var from = 0; from < Happenings.Count; from += size)
            {
                yield return this with { Happenings = [.. Happenings.Take(from), .. Happenings.Skip(from + size)] };
            }
        }

        foreach (var heard in SimplerHearings(Root)) yield return this with { Root = heard };
        for (var position = 0; position < Happenings.Count; position++)
        {
            foreach (var heard in SimplerHearings(Happenings[position]))
            {
                yield return this with
                {
                    Happenings = [.. Happenings.Take(position), heard, .. Happenings.Skip(position + 1)],
                };
            }
        }
    }

    public override string ToString() =>
        string.Join("\n    ", Happenings.Prepend(Root).Select(each => each.ToString()).Prepend($"in {Channel}"));

    private static IEnumerable<Happening> SimplerHearings(Happening happening)
    {
        var heard = happening.Heard;
        if (heard == Hearing.AtOnce) yield break;
        yield return happening with { Heard = Hearing.AtOnce };
        if (heard.Delay > 0) yield return happening with { Heard = heard with { Delay = 0 } };
        if (heard.Again is not null) yield return happening with { Heard = heard with { Again = null } };
        if (heard.OnSecondConnection) yield return happening with { Heard = heard with { OnSecondConnection = false } };
    }
}
