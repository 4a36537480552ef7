using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SlaBuddy.Api;

/// <summary>Where a page ended. Nobody but us need read it.</summary>
internal static class Cursor
{
    public static string Of(long id) => Base64Url.EncodeToString(
        Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture)));

    public static long? Read(string text)
    {
        if (text.Length > 30 || !Base64Url.IsValid(text)) return null;
        return long.TryParse(Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)), NumberStyles.None,
            CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    public static string Of(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    public static string? ReadKey(string text)
    {
        if (text.Length is 0 or > 400 || !Base64Url.IsValid(text)) return null;
        var key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return key.Length > 0 && !key.Any(char.IsControl) ? key : null;
    }
}
