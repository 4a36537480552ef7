using System.Globalization;
using System.Text;

namespace SlaBuddy.Sandbox.Google.Listing;

/// <summary>Where the next page begins.</summary>
/// <param name="Skip">How many events were given already.</param>
/// <param name="AfterEmpty">Whether the page before was empty.</param>
internal sealed record PageToken(int Skip, bool AfterEmpty)
{
    public static PageToken First { get; } = new(0, false);

    /// <exception cref="GoogleRefusalException">It is no token of ours.</exception>
    public static PageToken Read(string? token)
    {
        if (string.IsNullOrEmpty(token)) return First;
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('/') is
                ["position", var text, ("0" or "1") and var after]
            && int.TryParse(text, CultureInfo.InvariantCulture, out var skip) && skip >= 0
                ? new PageToken(skip, after == "1")
                : throw new GoogleRefusalException(
                    GoogleRefusal.BadRequest("Invalid page token value.", "invalid") with { Parameter = "pageToken" });
    }

    public override string ToString() => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"position/{Skip}/{(AfterEmpty ? 1 : 0)}")));
}
