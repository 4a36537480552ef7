using System.CommandLine;
using SlaBuddy.Doctor;
using SlaBuddy.Hosting;
using Spectre.Console;

namespace SlaBuddy.CommandLine;

/// <summary><c>doctor</c>: says whether everything the service stands on is as it needs it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var doctor = new Command("doctor",
            "Look at token, scopes, channels, people, calendar, database and file; say what to do. Changes nothing.");
        doctor.SetAction((result, ct) => RunAsync(result.InvocationConfiguration.Output, ct));
        return doctor;
    }

    private static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Services.AddDoctor(builder.Configuration);
        // Everything it has to say is the report.
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        IDoctorReport report = Console.IsOutputRedirected
            ? new PlainReport(output)
            : new TableReport(AnsiConsole.Console);
        return await app.Services.GetRequiredService<Doctor.Doctor>().RunAsync(report, ct);
    }
}
