namespace SlaBuddy.Sandbox.Chat;

/// <summary>Whether the app's token still opens anything.</summary>
internal enum AppState
{
    Installed,

    /// <summary>The app is there, and its token is worth nothing any more.</summary>
    Revoked,

    /// <summary>The app was removed, its token with it.</summary>
    Removed,
}
