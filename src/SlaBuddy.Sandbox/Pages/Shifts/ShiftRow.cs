using System.Globalization;
using SlaBuddy.Sandbox.Pages.Shifts.Duty;

namespace SlaBuddy.Sandbox.Pages.Shifts;

/// <summary>One person's week.</summary>
/// <param name="Who">The person's id, or a name that nobody in the workspace has.</param>
/// <param name="Name">What to call the person.</param>
/// <param name="Now">What puts the person on shift now; null: nothing.</param>
internal sealed record ShiftRow(string Who, string Name, DutyRow? Now)
{
    public string? CoversName { get; init; }

    /// <summary>Whether the workspace knows the person; if not, nobody can be told.</summary>
    public bool IsKnown { get; init; }

    public IReadOnlyList<ShiftBar> Bars { get; init; } = [];

    public int Lanes => Bars.Select(bar => bar.Lane + 1).Append(1).Max();

    public bool IsOnNow => IsKnown && Now is not null;

    public string? Until => IsOnNow
        ? Now!.EndsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
}
