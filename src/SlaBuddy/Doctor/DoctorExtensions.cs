using Microsoft.Extensions.DependencyInjection.Extensions;
using SlaBuddy.Configuration;
using SlaBuddy.Database;
using SlaBuddy.Doctor.Checks;
using SlaBuddy.Doctor.People;
using SlaBuddy.Doctor.Shifts;
using SlaBuddy.Helpdesk;
using SlaBuddy.Roster;
using SlaBuddy.Roster.Google;
using SlaBuddy.Slack;

namespace SlaBuddy.Doctor;

internal static class DoctorExtensions
{
    /// <summary>All that <c>doctor</c> needs, and nothing that would begin to work.</summary>
    public static IServiceCollection AddDoctor(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddDatabase(configuration)
            .AddSlackClient(configuration)
            // Somebody is waiting: better an early answer than a patient one.
            .PostConfigure<SlackOptions>(slack => slack.ReadRetries = Math.Min(slack.ReadRetries, 1))
            .AddRoster(configuration)
            .PostConfigure<GoogleCalendarOptions>(calendar => calendar.Retries = Math.Min(calendar.Retries, 1))
            // A visit writes nothing down, not even whom it met.
            .Replace(ServiceDescriptor.Singleton<IColleagueDirectory, DoctorColleagues>())
            .AddSingleton<RosterVisit>()
            .AddSingleton<OutlookReader>()
            .AddSingleton(new TeamFile(configuration))
            .AddSingleton<Examination>()
            .AddSingleton<DoctorDatabase>()
            .AddSingleton<StateReader>()
            // In the order in which they are told.
            .AddSingleton<IDoctorCheck, FileCheck>()
            .AddSingleton<IDoctorCheck, SettingsCheck>()
            .AddSingleton<IDoctorCheck, TokenCheck>()
            .AddSingleton<IDoctorCheck, ClockCheck>()
            .AddSingleton<IDoctorCheck, ScopesCheck>()
            .AddSingleton<IDoctorCheck, SocketCheck>()
            .AddSingleton<IDoctorCheck, ChannelsCheck>()
            .AddSingleton<IDoctorCheck, PeopleCheck>()
            .AddSingleton<IDoctorCheck, RosterCheck>()
            .AddHelpdesks()
            .AddSingleton<IDoctorCheck, HelpdeskCheck>()
            .AddSingleton<IDoctorCheck, DatabaseCheck>()
            .AddSingleton<IDoctorCheck, EventsCheck>()
            .AddSingleton<IDoctorCheck, PoliciesCheck>()
            .AddSingleton<IDoctorCheck, OutboxCheck>()
            .AddSingleton<PersonCase>()
            .AddSingleton<Doctor>();
    }
}
