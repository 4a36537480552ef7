using Google.Apis.Discovery;
using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Util;

namespace SlaBuddy.Roster.Google.V3;

/// <summary>The collection of a calendar's events.</summary>
internal sealed class EventsResource(IClientService service)
{
    public ListRequest List(string calendarId) => new(service, calendarId);

    /// <summary>Asks for one page of events.</summary>
    internal sealed class ListRequest : ClientServiceRequest<Events>
    {
        private static readonly string[] Queries =
            ["singleEvents", "orderBy", "showDeleted", "maxResults", "pageToken", "timeMin", "timeMax", "eventTypes"];

        public ListRequest(IClientService service, string calendarId) : base(service)
        {
            CalendarId = calendarId;
            InitParameters();
        }

        [RequestParameter("calendarId", RequestParameterType.Path)]
        public string CalendarId { get; private set; }

        /// <summary>Only events of this type; all types unless given.</summary>
        [RequestParameter("eventTypes", RequestParameterType.Query)]
        public EventTypesEnum? EventTypes { get; set; }

        [RequestParameter("singleEvents", RequestParameterType.Query)]
        public bool? SingleEvents { get; set; }

        [RequestParameter("orderBy", RequestParameterType.Query)]
        public OrderByEnum? OrderBy { get; set; }

        [RequestParameter("showDeleted", RequestParameterType.Query)]
        public bool? ShowDeleted { get; set; }

        [RequestParameter("maxResults", RequestParameterType.Query)]
        public int? MaxResults { get; set; }

        [RequestParameter("pageToken", RequestParameterType.Query)]
        public string? PageToken { get; set; }

        [RequestParameter("timeMin", RequestParameterType.Query)]
        public string? TimeMinRaw { get; private set; }

        [RequestParameter("timeMax", RequestParameterType.Query)]
        public string? TimeMaxRaw { get; private set; }

        /// <summary>Bounds the end of the events, exclusive.</summary>
        public DateTimeOffset? TimeMinDateTimeOffset
        {
            get => DiscoveryFormat.ParseDateTimeToDateTimeOffset(TimeMinRaw);
            set => TimeMinRaw = DiscoveryFormat.FormatDateTimeOffsetToDateTime(value);
        }

        /// <summary>Bounds the start of the events, exclusive.</summary>
        public DateTimeOffset? TimeMaxDateTimeOffset
        {
            get => DiscoveryFormat.ParseDateTimeToDateTimeOffset(TimeMaxRaw);
            set => TimeMaxRaw = DiscoveryFormat.FormatDateTimeOffsetToDateTime(value);
        }

        public override string MethodName => "list";

        public override string HttpMethod => "GET";

        public override string RestPath => "calendars/{calendarId}/events";

        protected override void InitParameters()
        {
            base.InitParameters();
            Declare("calendarId", "path", isRequired: true);
            foreach (var name in Queries)
                Declare(name, "query", isRequired: false);
        }

        private void Declare(string name, string type, bool isRequired) => RequestParameters.Add(name,
            new Parameter { Name = name, ParameterType = type, IsRequired = isRequired });

        /// <summary>What an event is.</summary>
        internal enum EventTypesEnum
        {
            [StringValue("birthday")]
            Birthday = 0,

            [StringValue("default")]
            Default__ = 1,

            [StringValue("focusTime")]
            FocusTime = 2,

            [StringValue("fromGmail")]
            FromGmail = 3,

            [StringValue("outOfOffice")]
            OutOfOffice = 4,

            [StringValue("workingLocation")]
            WorkingLocation = 5,
        }

        /// <summary>In what order the events come.</summary>
        internal enum OrderByEnum
        {
            [StringValue("startTime")]
            StartTime = 0,

            [StringValue("updated")]
            Updated = 1,
        }
    }
}
