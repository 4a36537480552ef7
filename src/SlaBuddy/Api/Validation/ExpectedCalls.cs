using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace SlaBuddy.Api.Validation;

/// <summary>What each operation takes, by its name. The OpenAPI document is made of the same descriptions.</summary>
internal sealed class ExpectedCalls(IApiDescriptionGroupCollectionProvider descriptions)
{
    private readonly Lazy<FrozenDictionary<string, ExpectedCall>> _all = new(() => descriptions.ApiDescriptionGroups.Items
        .SelectMany(group => group.Items)
        .ToFrozenDictionary(ExpectedCall.NameOf, ExpectedCall.Of, StringComparer.Ordinal));

    public ExpectedCall? Find(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName is { } name ? _all.Value.GetValueOrDefault(name) : null;
}
