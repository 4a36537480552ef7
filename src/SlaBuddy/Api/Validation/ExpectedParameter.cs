using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace SlaBuddy.Api.Validation;

/// <summary>One parameter of an operation: where it stands, what it is, and whether it may be given several times.</summary>
internal sealed record ExpectedParameter(string Name, string Place, Type Type, bool IsNeeded, bool IsList, Traits? Traits)
{
    public const string InQuery = "Query";
    public const string InPath = "Path";
    public const string InHeader = "Header";

    public static ExpectedParameter Of(ApiParameterDescription parameter)
    {
        var traits = ParameterTraits.Of(parameter);
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        return new(parameter.Name, parameter.Source.Id, type.IsArray ? type.GetElementType()! : type,
            parameter.Source.Id == InPath || traits is { IsOptional: false }, type.IsArray, traits);
    }
}
