using System.Reflection;
using System.Text.Json.Nodes;
using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk.Coverage;

/// <summary>Something for everything that a method of the SDK takes, so that it sends all it can send.</summary>
internal static class Filled
{
    public static object? For(ParameterInfo parameter) => parameter.Name switch
    {
        "idempotencyKey" => "key",
        "ifMatch" => "\"version\"",
        _ => Of(parameter.ParameterType),
    };

    private static object? Of(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var it when it == typeof(CancellationToken) => CancellationToken.None,
        var it when it == typeof(string) => "word",
        var it when it == typeof(long) => 7L,
        var it when it == typeof(int) => 7,
        var it when it == typeof(bool) => true,
        var it when it == typeof(TimeSpan) => TimeSpan.FromHours(1),
        var it when it == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        var it when it == typeof(JsonObject) => new JsonObject { ["tier"] = "gold" },
        var it when it == typeof(IReadOnlyList<string>) => new[] { "word" },
        var it when it.Assembly == typeof(SlaBuddyClient).Assembly => Record(it),
        var it => throw new NotSupportedException($"Say here what to give for {it}."),
    };

    private static object Record(Type type)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(one => one.SetMethod is { IsPublic: true }))
            property.SetValue(record, Of(property.PropertyType));
        return record;
    }
}
