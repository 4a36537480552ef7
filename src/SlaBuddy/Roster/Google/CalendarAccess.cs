using System.Security.Cryptography;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;
using Google.Apis.Services;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlaBuddy.Roster.Google.V3;

namespace SlaBuddy.Roster.Google;

/// <summary>
/// Opens the Calendar API with the service account, once; its tokens are renewed by Google's runtime.
/// </summary>
internal sealed class CalendarAccess(IOptions<GoogleCalendarOptions> options, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private CalendarService? _service;

    /// <summary>The service account's address.</summary>
    public string Account { get; private set; } = "the service account";

    /// <summary>Whom a calendar has to be shared with.</summary>
    public string Reader => options.Value.DelegatedUser is { Length: > 0 } user ? user : Account;

    /// <summary>The Cloud project that the account belongs to.</summary>
    public string Project { get; private set; } = "the account's project";

    /// <summary>By what the Google admin console knows the account.</summary>
    public string ClientId { get; private set; } = "(client_id in its JSON file)";

    /// <exception cref="CalendarFaultException">The credentials cannot be used.</exception>
    public async Task<CalendarService> OpenAsync(CancellationToken ct)
    {
        if (_service is { } open) return open;
        await _opening.WaitAsync(ct);
        try
        {
            return _service ??= Open(await CredentialAsync(ct));
        }
        finally
        {
            _opening.Release();
        }
    }

    public void Dispose()
    {
        _service?.Dispose();
        _opening.Dispose();
    }

    private CalendarService Open(ServiceAccountCredential credential)
    {
        var service = new CalendarService(new BaseClientService.Initializer
        {
            HttpClientInitializer = credential,
            ApplicationName = "SLA Buddy",
            BaseUri = options.Value.BaseUrl is { Length: > 0 } url ? url.TrimEnd('/') + "/" : null,
            HttpClientTimeout = options.Value.Timeout,
            // Repeating is ours, by the injected clock.
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
        });
        // The runtime itself answers a 401 with a new token; a second one says that tokens are not the trouble.
        service.HttpClient.MessageHandler.NumTries = 2;
        return service;
    }

    private async Task<ServiceAccountCredential> CredentialAsync(CancellationToken ct)
    {
        if (options.Value.CredentialsPath is not { Length: > 0 } path)
            throw new CalendarFaultException(
                "GoogleCalendar__CredentialsPath is not set; name the service account's JSON file.");
        try
        {
            var json = await File.ReadAllTextAsync(path, ct);
            var account = CredentialFactory.FromJson<ServiceAccountCredential>(json);
            Account = account.Id;
            Project = account.ProjectId ?? Project;
            if (JObject.Parse(json)["client_id"] is { } clientId) ClientId = clientId.ToString();
            return new ServiceAccountCredential(new(account.Id, account.TokenServerUrl)
            {
                Key = account.Key,
                KeyId = account.KeyId,
                ProjectId = account.ProjectId,
                Scopes = [CalendarService.CalendarReadonlyScope],
                User = options.Value.DelegatedUser,
                UseJwtAccessWithScopes = false,
                Clock = new GoogleClock(clock),
                HttpClientFactory = new ImpatientHttpClientFactory(options.Value.Timeout),
                DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
            });
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CalendarFaultException(
                $"{path} cannot be read; check GoogleCalendar__CredentialsPath.", inner: unreadable);
        }
        // Not as the inner exception: what could not be parsed may be quoted in it, and it is a key.
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException
            or NotSupportedException or CryptographicException or JsonException)
        {
            throw new CalendarFaultException(
                $"{path} is no service account's JSON file; make a new key and save it there.");
        }
    }
}
