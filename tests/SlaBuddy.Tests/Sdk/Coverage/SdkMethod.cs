using System.Reflection;
using SlaBuddy.Client;

namespace SlaBuddy.Tests.Sdk.Coverage;

/// <summary>One method of the SDK that makes a call.</summary>
internal sealed record SdkMethod(PropertyInfo Resource, MethodInfo Method)
{
    public static IReadOnlyList<SdkMethod> All { get; } =
    [
        .. from resource in typeof(SlaBuddyClient).GetProperties()
           from method in resource.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where !method.IsSpecialName
           select new SdkMethod(resource, method),
    ];

    public string Name => $"{Resource.Name}.{Method.Name}";

    /// <summary>What it answers, one by one where it lists; null where it answers nothing.</summary>
    public Type? Answer => Method.ReturnType.GenericTypeArguments.FirstOrDefault();

    /// <summary>Calls it with something for everything. What comes back is of no interest here.</summary>
    public async Task CallAsync(SlaBuddyClient client)
    {
        try
        {
            var called = Method.Invoke(Resource.GetValue(client), [.. Method.GetParameters().Select(Filled.For)]);
            if (called is Task task) await task;
            else await (Task)typeof(SdkMethod).GetMethod(nameof(BeginAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(Answer!).Invoke(null, [called])!;
        }
        catch (SlaBuddyException)
        {
            // The far side has no answer that fits: it only listens.
        }
    }

    private static async Task BeginAsync<T>(IAsyncEnumerable<T> list)
    {
        if (list is Listing<T> listing)
        {
            await foreach (var page in listing.PagesAsync(after: "here", limit: 5)) break;
        }
        else
        {
            await foreach (var one in list) break;
        }
    }
}
