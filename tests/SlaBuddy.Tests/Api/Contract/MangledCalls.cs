using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>Everything that can be mangled about a valid call, by what the document says of it.</summary>
internal sealed class MangledCalls(ContractDocument document, ContractOperation operation, Seed seed)
{
    private const string WrongParameter = "400 invalid_parameter";
    private const string WrongBody = "400 invalid_body";

    public IEnumerable<Mangled> All() => [.. OfPath(), .. OfQuery(), .. OfHeaders(), .. OfBody()];

    private string Path => seed.Fill(operation.Path);

    private IEnumerable<Mangled> OfPath()
    {
        foreach (var parameter in operation.In("path"))
        {
            var name = (string)parameter["name"]!;
            var isNumber = TypesOf(parameter["schema"]!).Contains("integer");
            if (isNumber)
            {
                yield return Valid($"{name} is no number", With(name, "abc"), "404 not_found");
                yield return Valid($"{name} is too large a number", With(name, "99999999999999999999"), "404 not_found");
            }
            else
            {
                yield return Valid($"{name} has a control character", With(name, "a\u0001"), WrongParameter) with { Named = name };
            }
            // What is put in its place need not have been there.
            if (operation.Responses.ContainsKey("404"))
                yield return Valid($"{name} names nothing", With(name, isNumber ? "987654321" : "nothing-of-the-kind"), "404 *");
        }
    }

    private IEnumerable<Mangled> OfQuery()
    {
        yield return Valid("an unknown parameter", Add("no_such_parameter=1"), WrongParameter) with { Named = "no_such_parameter" };
        foreach (var parameter in operation.In("query"))
        {
            var name = (string)parameter["name"]!;
            var schema = document.Resolve(parameter["schema"]!);
            var isList = TypesOf(schema).Contains("array");
            var one = isList ? document.Resolve(schema["items"]!) : schema;
            foreach (var wrong in WrongValues(one))
                yield return Valid($"{name}={wrong}", Only($"{name}={Uri.EscapeDataString(wrong)}"), WrongParameter) with { Named = name };
            if (!isList)
                yield return Valid($"{name} twice", Only($"{name}={Fine(one)}&{name}={Fine(one)}"), WrongParameter) with { Named = name };
        }
    }

    private static IEnumerable<string> WrongValues(JsonObject schema)
    {
        yield return "";
        yield return "a\0b";
        yield return new string('x', 501);
        if (schema["enum"] is not null) yield return "no_such_word";
        if (TypesOf(schema).Contains("integer"))
        {
            yield return "many";
            yield return "1.5";
            yield return "99999999999999999999";
            if ((long?)schema["minimum"] is { } least) yield return (least - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if ((long?)schema["maximum"] is { } most) yield return (most + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        if (TypesOf(schema).Contains("boolean")) yield return "maybe";
        if ((string?)schema["format"] != "date-time") yield break;
        foreach (var wrong in new[] { "yesterday", "2026-03-02", "2026-03-02T09:00:00", "2026-02-30T09:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-03-02T09:00:00 01:00" })
            yield return wrong;
    }

    private static string Fine(JsonObject schema) => schema["enum"]?[0]?.ToString() ?? ((string?)schema["format"] == "date-time"
        ? "2026-03-02T09:00:00Z" : TypesOf(schema).Contains("integer") ? "1" : TypesOf(schema).Contains("boolean") ? "true" : "x");

    private IEnumerable<Mangled> OfHeaders()
    {
        foreach (var parameter in operation.In("header"))
        {
            var name = (string)parameter["name"]!;
            var wrong = name switch
            {
                "Idempotency-Key" => ["two words", new string('k', 256)],
                "If-Match" => ["no-quotation-marks", "\"open"],
                "Last-Event-ID" => ["one", "99999999999999999999"],
                _ => Array.Empty<string>(),
            };
            foreach (var value in wrong)
                yield return Valid($"{name}: {value}", Path + seed.Query, WrongParameter) with { Header = (name, value), Named = name };
            if (name == "If-Match")
                yield return Valid("If-Match of another version", Path + seed.Query, "412 changed_meanwhile") with { Header = (name, "\"another\"") };
        }
    }

    private IEnumerable<Mangled> OfBody()
    {
        if (operation.BodySchema is null) yield break;
        foreach (var broken in new[] { "", "{", "[]", "null", "17", "\"text\"", "{} {}", "{\"a\":1,\"a\":2}", "{\"x\":" + new string('[', 100) })
            yield return Sent($"the body {Short(broken)}", Json(broken), WrongBody);
        yield return Sent("a body of bytes that are no UTF-8", Bytes([(byte)'{', 0xff, (byte)'}'], "application/json"), WrongBody);
        yield return Sent("a body of text", new StringContent("{}", Encoding.UTF8, "text/plain"), "415 unsupported_media_type");
        yield return Sent("a body of no kind", Bytes(Encoding.UTF8.GetBytes("{}"), null), "415 unsupported_media_type");
        yield return Sent("a body of 300 KB", Json($"{{\"x\": \"{new string('x', 300 * 1024)}\"}}"), "413 body_too_large");
        var valid = seed.Body!.AsObject();
        foreach (var mangled in OfMembers(valid)) yield return mangled;
    }

    private IEnumerable<Mangled> OfMembers(JsonObject valid)
    {
        var schema = document.Resolve(operation.BodySchema!);
        yield return Member("no_such_member", valid, body => body["no_such_member"] = 1, "an unknown member");
        foreach (var name in schema["required"]?.AsArray().Select(one => (string)one!) ?? [])
        {
            yield return Member(name, valid, body => body.Remove(name), $"no {name}");
            yield return Member(name, valid, body => body[name] = null, $"{name} is null");
        }
        foreach (var (name, node) in schema["properties"]?.AsObject() ?? [])
        {
            var member = document.Resolve(node!);
            foreach (var wrong in WrongMembers(member))
                yield return Member(name, valid, body => body[name] = wrong.DeepClone(), $"{name} is {Short(wrong.ToJsonString())}");
        }
    }

    private IEnumerable<JsonNode> WrongMembers(JsonObject schema)
    {
        if (schema["oneOf"] is JsonArray either) schema = document.Resolve(either.First(one => (string?)one!["type"] != "null")!);
        var types = TypesOf(schema);
        if (types.Contains("string")) yield return 17;
        if (types.Contains("string")) yield return new JsonObject();
        if (types.Contains("string")) yield return "a\0b";
        if (types.Contains("integer") || types.Contains("boolean")) yield return "text";
        if (types.Contains("integer")) yield return 1.5;
        if (types.Contains("array") || types.Contains("object")) yield return "text";
        if (types.Contains("array")) yield return new JsonArray(new JsonObject());
        if (schema["enum"] is not null) yield return "no_such_word";
        if ((string?)schema["format"] is "date-time") yield return "yesterday";
        if ((string?)schema["format"] is "date-time") yield return "0001-01-01T00:00:00Z";
        if ((string?)schema["format"] is "duration") yield return "half an hour";
        if ((string?)schema["format"] is "duration") yield return "-PT5M";
        if ((string?)schema["format"] is "duration") yield return "P9999D";
    }

    private Mangled Member(string name, JsonObject valid, Action<JsonObject> mangle, string what)
    {
        var body = valid.DeepClone().AsObject();
        mangle(body);
        return Sent(what, Json(body.ToJsonString()), WrongBody) with { Named = name };
    }

    private Mangled Valid(string what, string path, string problem) =>
        new(what, path, problem, seed.Body is null ? null : Json(seed.Body.ToJsonString()));

    private Mangled Sent(string what, HttpContent content, string problem) => new(what, Path + seed.Query, problem, content);

    private string With(string name, string value)
    {
        var path = seed.Path.DeepClone().AsObject();
        path[name] = value;
        return (seed with { Path = path }).Fill(operation.Path) + seed.Query;
    }

    private string Add(string more) => Path + (seed.Query.Length == 0 ? "?" : seed.Query + "&") + more;

    private string Only(string query) => $"{Path}?{query}";

    private static string[] TypesOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(one => (string)one!)],
        JsonValue one => [(string)one!],
        _ => [],
    };

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] bytes, string? type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return content;
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
