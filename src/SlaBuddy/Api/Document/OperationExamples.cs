using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SlaBuddy.Api.Document;

/// <summary>An example of each call: what is sent, and what a running service answered to it.</summary>
internal static class OperationExamples
{
    private static readonly Lazy<JsonObject> Parameters = new(() => DocumentText.ReadJson("parameters")!);

    public static void Add(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (Parameters.Value[parameter.Name!] is not JsonObject known) continue;
            parameter.Description ??= known["description"]!.GetValue<string>();
            if (parameter.In == ParameterLocation.Path) parameter.Example ??= known["example"]!.DeepClone();
        }
        if (DocumentText.ReadJson(operation.OperationId!) is not { } call) return;
        foreach (var body in operation.RequestBody?.Content?.Values ?? [])
            body.Example = call["request"]?.DeepClone();
        var fine = operation.Responses?.FirstOrDefault(response => response.Key[0] == '2').Value;
        foreach (var body in fine?.Content?.Values ?? [])
            body.Example = call["answer"]?.DeepClone();
    }
}
