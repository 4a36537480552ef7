using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk.Coverage;

/// <summary>The SDK beside the service's own description: what each method sends and reads, and that none is missing.</summary>
public class CoverageTests
{
    private readonly ApiDocument _document = new();

    [Fact]
    public async Task Each_method_is_an_operation_and_each_operation_a_method_with_all_that_can_be_sent()
    {
        var faults = new List<string>();
        var covered = new List<string>();
        foreach (var method in SdkMethod.All)
        {
            var call = await HearAsync(method);
            if (_document.Operations.Where(one => one.Fits(call)).ToList() is not [.., var operation])
            {
                faults.Add($"{method.Name}: {call.Method} {call.Path} is no operation");
                continue;
            }
            covered.Add(operation.Id);
            Compare(faults, method, "query", operation.Parameters("query"), QueryHelpers.ParseQuery(call.Query).Keys);
            Compare(faults, method, "body", operation.BodyMembers,
                call.Body.Length == 0 ? [] : JsonNode.Parse(call.Body)!.AsObject().Select(member => member.Key));
            Compare(faults, method, "headers", operation.Parameters("header").Intersect(["Idempotency-Key", "If-Match"]),
                new[] { "Idempotency-Key", "If-Match" }.Where(name => call.Header(name) is not null));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(_document.Operations.Select(one => one.Id).Order(StringComparer.Ordinal), covered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_answer_is_read_with_all_that_can_be_in_it()
    {
        var faults = new List<string>();
        foreach (var method in SdkMethod.All)
        {
            var call = await HearAsync(method);
            if (_document.Operations.LastOrDefault(one => one.Fits(call)) is not { Answer: { } schema } || method.Answer is not { } answer) continue;
            var found = _document.Resolve(schema);
            // A list is read item by item, whether in pages or not.
            if (found.TryGetProperty("properties", out var members) && members.TryGetProperty("items", out var items)
                && members.TryGetProperty("next", out _)) found = _document.Resolve(items).GetProperty("items");
            Read(faults, method.Name, found, answer, []);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    private void Read(List<string> faults, string where, JsonElement schema, Type type, HashSet<Type> seen)
    {
        schema = _document.Resolve(schema);
        if (type.IsGenericType && schema.TryGetProperty("items", out var items))
        {
            Read(faults, where, items, type.GenericTypeArguments[0], seen);
            return;
        }
        // Events are read by their types, and facts and schemas as they come.
        if (type.Assembly != typeof(SlaBuddyClient).Assembly || type.IsAssignableTo(typeof(SlaEvent)) || !seen.Add(type)) return;
        var properties = type.GetProperties().Where(one => !one.IsDefined(typeof(JsonIgnoreAttribute), inherit: true))
            .ToDictionary(one => JsonNamingPolicy.SnakeCaseLower.ConvertName(one.Name));
        if (!schema.TryGetProperty("properties", out var members))
        {
            faults.Add($"{where}: the document shows no object for {type.Name}");
            return;
        }
        Compare(faults, where, type.Name, members.EnumerateObject().Select(one => one.Name), properties.Keys);
        foreach (var member in members.EnumerateObject().Where(member => properties.ContainsKey(member.Name)))
            Read(faults, $"{where}.{member.Name}", member.Value, properties[member.Name].PropertyType, seen);
    }

    private static async Task<HeardCall> HearAsync(SdkMethod method)
    {
        await using var service = await FakeService.StartAsync();
        service.Otherwise = http =>
        {
            http.Response.Headers.ContentType = "application/json";
            return http.Response.WriteAsync("""{"items": []}""");
        };
        using var client = service.Client(options => options.Retries = 0);
        await method.CallAsync(client);
        return Assert.Single(service.Calls);
    }

    private static void Compare(List<string> faults, SdkMethod method, string what, IEnumerable<string> documented, IEnumerable<string> known) =>
        Compare(faults, method.Name, what, documented, known);

    private static void Compare(List<string> faults, string where, string what, IEnumerable<string> documented, IEnumerable<string> known)
    {
        var (theirs, ours) = (documented.ToHashSet(), known.ToHashSet());
        faults.AddRange(theirs.Except(ours).Select(name => $"{where}: the SDK has no {name} in {what}"));
        faults.AddRange(ours.Except(theirs).Select(name => $"{where}: the document has no {name} in {what}"));
    }
}
