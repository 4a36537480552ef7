namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>Many teams' rosters, each looked at by itself.</summary>
internal sealed record RosterBatch(IReadOnlyList<RosterCase> Cases)
{
    /// <summary>Halves until one is left, then what is simpler than that one.</summary>
    public IEnumerable<RosterBatch> Simpler() => Cases.Count > 1
        ? Cases.Chunk((Cases.Count + 1) / 2).Select(half => new RosterBatch(half))
        : Cases[0].Simpler().Select(simpler => new RosterBatch([simpler]));

    public override string ToString() => Cases.Count > 1 ? $"{Cases.Count} rosters" : $"{Cases[0]}";
}
