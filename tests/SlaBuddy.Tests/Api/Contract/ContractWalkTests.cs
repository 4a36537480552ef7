using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>
/// Walks every operation of the served document against the running service: what is valid, what is missing, what is mangled. Every
/// answer must be one that the document declares, down to its members, and every problem the exact one.
/// </summary>
public class ContractWalkTests : IAsyncLifetime
{
    private readonly List<string> _faults = [];
    private ApiWorld _world = null!;
    private ContractDocument _document = null!;
    private SchemaCheck _check = null!;

    public async Task InitializeAsync()
    {
        _world = await ApiWorld.StartAsync();
        await _world.Engine.MoveClockAsync(0);
        await _world.HoldKeyAsync([.. ApiScope.All]);
        _document = await ContractDocument.ReadAsync(_world.Http);
        _check = new(_document);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public void Every_operation_is_walked_and_nothing_that_is_none() =>
        Assert.Equal(_document.Operations.Select(operation => operation.Id).Order(StringComparer.Ordinal),
            Seeds.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task What_is_valid_is_answered_as_the_document_says()
    {
        foreach (var operation in _document.Operations)
        {
            await _world.HoldKeyAsync([.. ApiScope.All]);
            var seed = await Seeds.All[operation.Id](_world);
            using var request = Request(operation.Method, seed.Fill(operation.Path) + seed.Query, Json(seed.Body));
            if (seed.Match is not null) request.Headers.TryAddWithoutValidation("If-Match", seed.Match);
            var (status, body) = await AnswerAsync(operation, request, "valid");
            if ((int)status >= 300) _faults.Add($"{operation}: a valid call was answered {(int)status}: {body}");
            else Examples.Keep(operation, seed.Body, body);
        }
        Assert.True(_faults.Count == 0, Said());
    }

    [Fact]
    public async Task What_is_mangled_is_the_exact_problem()
    {
        foreach (var operation in _document.Operations)
        {
            await _world.HoldKeyAsync([.. ApiScope.All]);
            var seed = await Seeds.All[operation.Id](_world);
            foreach (var mangled in new MangledCalls(_document, operation, seed).All()) await ExpectAsync(operation, mangled);
        }
        Assert.True(_faults.Count == 0, Said());
    }

    [Fact]
    public async Task Without_the_key_the_scope_or_the_method_nothing_is_done()
    {
        foreach (var operation in _document.Operations)
        {
            await _world.HoldKeyAsync([.. ApiScope.All]);
            var seed = await Seeds.All[operation.Id](_world);
            var path = seed.Fill(operation.Path) + seed.Query;
            await ExpectAsync(operation, new("a method that is none", path, "405 method_not_allowed", Json(seed.Body)) { Method = new("PURGE") },
                declared: false);
            await _world.HoldKeyAsync([.. ApiScope.All.Where(scope => scope != operation.Scope)]);
            await ExpectAsync(operation, new("a key without the scope", path, "403 scope_missing", Json(seed.Body)));
            _world.Http.DefaultRequestHeaders.Authorization = null;
            await ExpectAsync(operation, new("no key", path, "401 no_key", Json(seed.Body)));
            await ExpectAsync(operation, new("no key and no such method", path, "401 no_key") { Method = new("PURGE") }, declared: false);
        }
        Assert.True(_faults.Count == 0, Said());
    }

    [Fact]
    public void No_schema_is_an_untyped_object()
    {
        var untyped = new List<string>();
        Visit(_document.Root["components"]!, "components", untyped);
        Visit(_document.Root["paths"]!, "paths", untyped);
        Assert.Empty(untyped);

        static void Visit(JsonNode? node, string at, List<string> untyped)
        {
            if (node is JsonArray several)
                foreach (var one in several) Visit(one, at, untyped);
            if (node is not JsonObject found) return;
            foreach (var (key, value) in found)
            {
                if (key is "example" or "examples" or "value") continue;
                if (key is "schema" or "items" or "additionalProperties" && value is JsonObject schema && IsUntyped(schema)) untyped.Add($"{at}.{key}");
                if (key is "schemas" or "properties" && value is JsonObject members)
                    untyped.AddRange(members.Where(one => one.Value is JsonObject member && IsUntyped(member)).Select(one => $"{at}.{one.Key}"));
                Visit(value, $"{at}.{key}", untyped);
            }
        }

        static bool IsUntyped(JsonObject schema) =>
            !schema.ContainsKey("$ref") && !schema.ContainsKey("allOf") && !schema.ContainsKey("anyOf") && !schema.ContainsKey("oneOf")
            && (schema["type"] is not { } type
                || (type.ToJsonString().Contains("\"array\"", StringComparison.Ordinal) && schema["items"] is null)
                || (type.ToJsonString().Contains("\"object\"", StringComparison.Ordinal)
                    && schema["properties"] is not JsonObject { Count: > 0 } && schema["additionalProperties"] is not JsonObject));
    }

    [Fact]
    public void Every_call_has_a_description_and_an_example_that_its_own_schema_accepts()
    {
        foreach (var operation in _document.Operations)
        {
            foreach (var words in new[] { "summary", "description" })
                if (string.IsNullOrWhiteSpace((string?)operation.Node[words])) _faults.Add($"{operation} has no {words}");
            if (((string)operation.Node["description"]!).StartsWith("Needs the scope", StringComparison.Ordinal)) _faults.Add($"{operation} has no description");
            foreach (var media in operation.Responses.Where(one => one.Key[0] == '2').SelectMany(one => one.Value!["content"]?.AsObject() ?? [])
                .Concat(operation.Node["requestBody"]?["content"]?.AsObject() ?? []))
            {
                if (media.Value!["example"] is not { } example) _faults.Add($"{operation} has no example of {media.Key}");
                else _faults.AddRange(_check.Find(example, media.Value["schema"]!).Select(fault => $"{operation}: the example: {fault}"));
            }
        }
        Assert.True(_faults.Count == 0, Said());
    }

    private async Task ExpectAsync(ContractOperation operation, Mangled mangled, bool declared = true)
    {
        using var request = Request(mangled.Method ?? operation.Method, mangled.Path, mangled.Content);
        if (mangled.Header is var (name, value)) request.Headers.TryAddWithoutValidation(name, value);
        var (status, body) = await AnswerAsync(operation, request, mangled.What, declared);
        var said = $"{(int)status} {(string?)(body as JsonObject)?["code"]}";
        var isExpected = mangled.Problem.EndsWith('*') ? said.StartsWith(mangled.Problem[..^1], StringComparison.Ordinal) : said == mangled.Problem;
        if (!isExpected) _faults.Add($"{operation} with {mangled.What}: {said}, not {mangled.Problem}: {body}");
        else if (mangled.Named is { } named && !(body!["errors"]?.AsObject() ?? []).Any(error => error.Key.Split('.', '[')[0] == named))
            _faults.Add($"{operation} with {mangled.What}: errors do not name {named}: {body}");
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> AnswerAsync(
        ContractOperation operation, HttpRequestMessage request, string what, bool declared = true)
    {
        using var answer = await _world.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var status = (int)answer.StatusCode;
        var body = await ReadAsync(answer);
        if (status >= 500) _faults.Add($"{operation} with {what}: {status}: {_world.Faults}");
        else if (operation.Responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] is not { } response)
        {
            if (declared) _faults.Add($"{operation} with {what}: {status} is not declared: {body}");
        }
        else FindFaults(answer, body, _document.Resolve(response), $"{operation} with {what}: {status}");
        return (answer.StatusCode, body);
    }

    private void FindFaults(HttpResponseMessage answer, JsonNode? body, JsonObject response, string where)
    {
        var type = answer.Content.Headers.ContentType?.MediaType;
        var content = response["content"]?.AsObject();
        if (type is null ? content is not null : content?.ContainsKey(type) != true) _faults.Add($"{where}: {type ?? "nothing"} is not declared");
        else if (type is not null) _faults.AddRange(_check.Find(body, content![type]!["schema"]!).Select(fault => $"{where}: {fault}"));
        foreach (var (header, _) in response["headers"]?.AsObject() ?? [])
        {
            if (header != "Idempotency-Replayed" && !answer.Headers.Contains(header)) _faults.Add($"{where}: no header {header}");
        }
    }

    // Of a stream its beginning: it never ends by itself.
    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
            var text = new StringBuilder();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (await reader.ReadLineAsync(patience.Token) is { } line && !(line.Length == 0 && text.ToString().Contains("data:", StringComparison.Ordinal)))
                text.Append(line).Append('\n');
            return JsonValue.Create(text.ToString());
        }
        var content = await answer.Content.ReadAsStringAsync();
        return content.Length == 0 ? null : JsonNode.Parse(content);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content) =>
        new(method, new Uri(path, UriKind.Relative)) { Content = content };

    private static StringContent? Json(JsonNode? body) =>
        body is null ? null : new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private string Said() => $"{_faults.Count} faults:\n{string.Join('\n', _faults.Take(60))}";
}
