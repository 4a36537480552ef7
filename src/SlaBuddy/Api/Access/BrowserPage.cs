namespace SlaBuddy.Api.Access;

/// <summary>Marks what people read in a browser, which knows no bearer tokens: there the key is the password, with any user name.</summary>
internal sealed class BrowserPage
{
    public static readonly BrowserPage Instance = new();
}
