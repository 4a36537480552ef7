namespace SlaBuddy.Hosting.Telemetry;

/// <summary>How the measurements of an instrument come together.</summary>
internal enum InstrumentKind
{
    /// <summary>Only ever grows.</summary>
    Counter,

    /// <summary>Grows and shrinks by what is measured.</summary>
    Sum,

    /// <summary>The last one counts.</summary>
    Gauge,

    /// <summary>How many were how large.</summary>
    Histogram,
}
