using System.Globalization;

namespace SlaBuddy.Configuration.Reading.Holidays;

/// <summary>Dates as iCalendar writes them: <c>20261225</c>, or the date of <c>20261225T000000Z</c>.</summary>
internal static class IcalDate
{
    private const int DigitsOfADate = 8;

    public static bool IsAllDay(string written) => written.Length == DigitsOfADate;

    public static bool TryParse(string written, out DateOnly date)
    {
        date = default;
        return (IsAllDay(written) || written.Length > DigitsOfADate && written[DigitsOfADate] is 'T' or 't')
            && DateOnly.TryParseExact(written[..DigitsOfADate], "yyyyMMdd", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out date);
    }
}
