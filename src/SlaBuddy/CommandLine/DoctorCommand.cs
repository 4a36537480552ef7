using System.CommandLine;
using System.Globalization;
using SlaBuddy.Doctor;
using SlaBuddy.Doctor.People;
using SlaBuddy.Doctor.Reports;
using SlaBuddy.Hosting;
using Spectre.Console;

namespace SlaBuddy.CommandLine;

/// <summary><c>doctor</c>: says whether everything the service stands on is as it needs it, or who somebody is.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var person = new Option<string?>("--person")
        {
            Description = "Say who somebody is to the service (an e-mail address, a member id or a name), and why.",
            HelpName = "WHO",
        };
        var at = new Option<DateTimeOffset?>("--at")
        {
            Description = "With --person: as of this instant, such as 2026-05-31T14:00Z, instead of now.",
            HelpName = "TIME",
            CustomParser = argument => DateTimeOffset.TryParse(argument.Tokens[0].Value, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var time) ? time : Refuse(argument),
        };
        var doctor = new Command("doctor",
            "Look at tokens, scopes, clocks, channels, people, calendar, database, events and policies; say what to do. "
                + "Changes nothing.")
        {
            person, at,
        };
        doctor.Validators.Add(given =>
        {
            if (given.GetResult(at) is not null && given.GetResult(person) is null)
                given.AddError("--at says nothing without --person.");
        });
        doctor.SetAction((result, ct) => RunAsync(
            result.GetValue(person), result.GetValue(at), result.InvocationConfiguration.Output, ct));
        return doctor;
    }

    private static async Task<int> RunAsync(string? person, DateTimeOffset? at, TextWriter output, CancellationToken ct)
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Services.AddDoctor(builder.Configuration);
        // Everything it has to say is the report.
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        if (person is not null)
            return await app.Services.GetRequiredService<PersonCase>().TellAsync(person,
                at ?? app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), output, ct);
        IDoctorReport report = Console.IsOutputRedirected
            ? new PlainReport(output)
            : new TableReport(AnsiConsole.Console);
        return await app.Services.GetRequiredService<Doctor.Doctor>().RunAsync(report, ct);
    }

    private static DateTimeOffset? Refuse(System.CommandLine.Parsing.ArgumentResult argument)
    {
        argument.AddError($"\"{argument.Tokens[0].Value}\" is no time. Write it like 2026-05-31T14:00Z.");
        return null;
    }
}
