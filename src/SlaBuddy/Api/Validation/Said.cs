using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Api.Validation;

/// <summary>What a value must be, in words.</summary>
internal static class Said
{
    public const string Needed = "It is needed.";
    public const string Text = "Give a text.";
    public const string WholeNumber = "Give a whole number.";
    public const string Number = "Give a number.";
    public const string Boolean = "Give true or false.";
    public const string List = "Give a list.";
    public const string Object = "Give an object.";
    public const string Duration = "Give a duration as ISO 8601 has it, such as PT30M, of at most a year.";

    public static string OneOf(IEnumerable<string> words) => $"Give one of {string.Join(", ", words)}.";

    public static string Between(RangeAttribute range) => $"Give a number from {range.Minimum} to {range.Maximum}.";

    public static string Unknown(IEnumerable<string> known) => known.Any()
        ? $"There is no such member; there are {string.Join(", ", known)}."
        : "There is no such member; the body has none.";
}
