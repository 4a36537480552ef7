namespace SlaBuddy.Configuration.Startup;

/// <summary>What a fault means for the start; later members weigh more.</summary>
internal enum Severity
{
    /// <summary>Worth saying; everything works as far as it is configured.</summary>
    Warning,

    /// <summary>One channel, name or person is left out, and the others go on. The doctor calls it wrong.</summary>
    LeftOut,

    /// <summary>The service cannot do its work and does not start.</summary>
    Fatal,
}
