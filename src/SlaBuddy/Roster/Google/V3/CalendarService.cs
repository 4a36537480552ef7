using Google.Apis.Services;

namespace SlaBuddy.Roster.Google.V3;

/// <summary>
/// Google Calendar over Google's own runtime. What is in this folder is the part of <c>Google.Apis.Calendar.v3</c> that
/// we use, under its names, so that the package can take its place.
/// </summary>
internal sealed class CalendarService : BaseClientService
{
    public const string CalendarReadonlyScope = "https://www.googleapis.com/auth/calendar.readonly";

    public CalendarService(Initializer initializer) : base(initializer) => Events = new EventsResource(this);

    public EventsResource Events { get; }

    public override string Name => "calendar";

    public override string BaseUri => BaseUriOverride ?? "https://www.googleapis.com/calendar/v3/";

    public override string BasePath => "calendar/v3/";

    public override IList<string> Features => [];
}
