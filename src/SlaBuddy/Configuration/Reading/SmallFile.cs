using System.Text;

namespace SlaBuddy.Configuration.Reading;

/// <summary>Files that people write by hand: at most 1 MB of UTF-8.</summary>
internal static class SmallFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int Largest = 1024 * 1024;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the file holds, or null when it is too large.</summary>
    public static byte[]? Read(string path)
    {
        using var file = File.OpenRead(path);
        // One byte more than allowed tells a file that is too large, however large it is.
        var bytes = new byte[Largest + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= Largest ? bytes[..length] : null;
    }

    /// <summary>The text without its byte order mark, or null when it is not UTF-8.</summary>
    public static string? AsText(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
