namespace SlaBuddy.Api.Validation;

internal static class ValidationExtensions
{
    /// <summary>What comes in is held against what the operation says it takes, before it runs.</summary>
    public static IServiceCollection AddApiValidation(this IServiceCollection services) => services.AddSingleton<ExpectedCalls>();
}
