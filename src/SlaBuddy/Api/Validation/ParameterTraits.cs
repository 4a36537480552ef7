using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace SlaBuddy.Api.Validation;

internal static class ParameterTraits
{
    public static Traits? Of(ApiParameterDescription parameter) =>
        parameter.ParameterDescriptor is IParameterInfoParameterDescriptor { ParameterInfo: { } info } ? Of(info) : null;

    // A member of a record that holds several parameters comes as a parameter that knows its property.
    private static Traits Of(ParameterInfo parameter) => parameter.Member is PropertyInfo property ? Traits.Of(property)
        : parameter.Member is TypeInfo or ConstructorInfo && parameter.Member.DeclaringType?.GetProperty(parameter.Name!) is { } own
            ? Traits.Of(own) : Traits.Of(parameter);
}
