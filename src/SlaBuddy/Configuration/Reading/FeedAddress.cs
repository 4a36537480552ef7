namespace SlaBuddy.Configuration.Reading;

/// <summary>Where a feed is; what calendar programs write as <c>webcal:</c> is the web.</summary>
internal static class FeedAddress
{
    /// <returns>Null where it is no address of the web.</returns>
    public static Uri? Read(string written)
    {
        var text = written.Trim();
        if (text.StartsWith("webcal:", StringComparison.OrdinalIgnoreCase)) text = "https:" + text[7..];
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", Host.Length: > 0 }
            ? url
            : null;
    }
}
