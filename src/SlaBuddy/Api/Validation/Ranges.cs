using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace SlaBuddy.Api.Validation;

internal static class Ranges
{
    /// <summary>Whether a number lies in it, of whatever size the number is.</summary>
    public static bool Holds(this RangeAttribute range, double number) =>
        number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
        && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);
}
