using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Api.Contract;

/// <summary>
/// The examples in the document are what the running service answered. <c>SLABUDDY_WRITE_OPENAPI=1 ./run test ContractWalk</c> keeps
/// them anew; the document that is then built has them.
/// </summary>
internal static class Examples
{
    private const int MostElements = 2;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Keep(ContractOperation operation, JsonNode? request, JsonNode? answer)
    {
        if (Environment.GetEnvironmentVariable("SLABUDDY_WRITE_OPENAPI") != "1") return;
        var example = new JsonObject();
        if (request is not null) example["request"] = Shown(request);
        if (answer is not null) example["answer"] = Shown(answer);
        File.WriteAllText(Repository.PathOf($"src/SlaBuddy/Api/Document/Examples/{operation.Id}.json"), example.ToJsonString(Readable) + "\n");
    }

    // Two of each list show what it is, and no secret is one that ever was.
    private static JsonNode? Shown(JsonNode? node) => node switch
    {
        JsonArray several => new JsonArray([.. several.Take(MostElements).Select(Shown)]),
        JsonObject members => new JsonObject(members.Select(one =>
            KeyValuePair.Create(one.Key, one.Key == "secret" ? "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" : Shown(one.Value)))),
        JsonValue address when address.ToString() == Given.Hook => JsonValue.Create("https://tickets.example.com/sla-buddy"),
        null => null,
        _ => node.DeepClone(),
    };
}
