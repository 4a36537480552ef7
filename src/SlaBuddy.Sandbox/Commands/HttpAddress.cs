using System.CommandLine.Parsing;

namespace SlaBuddy.Sandbox.Commands;

/// <summary>An address on the command line.</summary>
internal static class HttpAddress
{
    public static Uri Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError($"'{text}' is no http address.");
        return new Uri("http://127.0.0.1");
    }
}
