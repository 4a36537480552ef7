using SlaBuddy.Sandbox.Google;
using static Microsoft.Playwright.Assertions;

namespace SlaBuddy.Tests.Browser;

/// <summary>The week of shifts, where people look at the calendar and change it.</summary>
public class WeekStories : PageStory
{
    [ChromiumFact]
    public async Task A_shift_is_put_in_looked_at_and_cancelled()
    {
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(Sandbox.BaseUrl, "shifts");
        var page = window.Page;
        var hana = page.GetByTestId("shifts").Locator("[data-user=U0HANA]");
        await Expect(hana).ToHaveCountAsync(0);

        var form = page.GetByTestId("shift-form");
        await form.GetByLabel("Who").SelectOptionAsync("U0HANA");
        await form.GetByLabel("From").FillAsync("2026-03-02T08:00");
        await form.GetByLabel("Until").FillAsync("2026-03-02T07:00");
        await form.GetByText("Add", new() { Exact = true }).ClickAsync();
        await Expect(form.Locator("output")).ToHaveTextAsync("It must end after it begins.");
        await form.GetByLabel("Until").FillAsync("2026-03-02T17:00");
        await form.GetByLabel("Again").SelectOptionAsync("DAILY");
        await form.GetByText("Add", new() { Exact = true }).ClickAsync();
        await Expect(hana).ToHaveAttributeAsync("data-on-now", "true");
        await Expect(hana).ToHaveAttributeAsync("data-until", "2026-03-02T17:00:00Z");
        await Expect(hana.Locator(".shift")).ToHaveCountAsync(7);
        await window.PictureAsync("shifts");

        await hana.Locator(".shift").First.ClickAsync();
        await Expect(page.Locator("#shift-dialog")).ToContainTextAsync("Hana, Mon 2 Mar 08:00 to Mon 2 Mar 17:00");
        await page.GetByTestId("cancel-shift").ClickAsync();
        await Expect(hana).ToHaveAttributeAsync("data-on-now", "false");
        await Expect(hana.Locator(".shift")).ToHaveCountAsync(6);
    }

    [ChromiumFact]
    public async Task The_week_keeps_up_with_the_calendar_and_leads_to_the_next_one()
    {
        Sandbox.Calendar.Put(SandboxCalendar.Shifts, new CalendarEvent("late", "Hana",
            EventTime.At(Clock.GetUtcNow().AddDays(8)), EventTime.At(Clock.GetUtcNow().AddDays(8).AddHours(4))));
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(Sandbox.BaseUrl, "shifts", Screen.Phone);
        var page = window.Page;
        var week = page.GetByTestId("shifts");
        await Expect(week.Locator("[data-user=U0ANA]")).ToHaveAttributeAsync("data-on-now", "true");

        // Nobody touches the page meanwhile.
        foreach (var shift in Sandbox.Calendar.EventsIn(SandboxCalendar.Shifts).Where(one => one.Summary == "Ana"))
            Sandbox.Calendar.Cancel(SandboxCalendar.Shifts, shift.Id);
        await Expect(week.Locator("[data-user=U0ANA]")).ToHaveCountAsync(0);
        await window.PictureAsync("shifts-phone");

        await page.GetByTestId("week-after").ClickAsync();
        await Expect(week.Locator("[data-user=U0HANA] .shift")).ToHaveCountAsync(1);
        await Expect(week).ToContainTextAsync("Mon 9 Mar");
        await page.GetByTestId("week-now").ClickAsync();
        await Expect(week).ToContainTextAsync("Mon 2 Mar");
    }
}
