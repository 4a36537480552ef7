namespace SlaBuddy.Configuration.Model;

/// <summary>
/// An iCalendar feed: its address, or the name of the setting that holds it since an address is often a secret, or the
/// path of a file.
/// </summary>
internal sealed record FeedSettings(string Name, Uri? Url, string? UrlFrom, string? Path, Place Place);
