using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace SlaBuddy.Api.Validation;

/// <summary>What attributes say of a member or a parameter; of a record's member both its parameter and its property are asked.</summary>
internal sealed record Traits(
    IReadOnlyList<string>? Words, RangeAttribute? Range, int? Shortest, int? Longest, bool IsOptional, object? Default)
{
    private static readonly ConcurrentDictionary<PropertyInfo, Traits> Known = [];

    public static Traits Of(JsonPropertyInfo member) => Known.GetOrAdd((PropertyInfo)member.AttributeProvider!, Read);

    public static Traits Of(PropertyInfo property) => Known.GetOrAdd(property, Read);

    private static Traits Read(PropertyInfo property)
    {
        var parameter = property.DeclaringType!.GetConstructors().MaxBy(one => one.GetParameters().Length)?.GetParameters()
            .FirstOrDefault(one => one.Name == property.Name);
        return Of([.. property.GetCustomAttributes(), .. parameter?.GetCustomAttributes() ?? []],
            IsNullable(property) || parameter is { HasDefaultValue: true },
            parameter is { HasDefaultValue: true } ? parameter.DefaultValue : null);
    }

    public static Traits Of(ParameterInfo parameter) => Of([.. parameter.GetCustomAttributes()],
        IsNullable(parameter) || parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null);

    private static Traits Of(IReadOnlyList<Attribute> attributes, bool isOptional, object? byDefault)
    {
        var length = attributes.OfType<StringLengthAttribute>().FirstOrDefault();
        return new(attributes.OfType<ClosedWordsAttribute>().FirstOrDefault()?.Words, attributes.OfType<RangeAttribute>().FirstOrDefault(),
            length?.MinimumLength ?? attributes.OfType<MinLengthAttribute>().FirstOrDefault()?.Length,
            length?.MaximumLength ?? attributes.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length, isOptional, byDefault);
    }

    private static bool IsNullable(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType
            && new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull);

    private static bool IsNullable(ParameterInfo parameter) => Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (!parameter.ParameterType.IsValueType
            && new NullabilityInfoContext().Create(parameter).ReadState != NullabilityState.NotNull);
}
