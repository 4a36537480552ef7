using Google.Apis.Http;
using IGoogleClientFactory = Google.Apis.Http.IHttpClientFactory;

namespace SlaBuddy.Roster.Google;

/// <summary>Google's factory with a time-out: a token call would otherwise wait for 100 s.</summary>
internal sealed class ImpatientHttpClientFactory(TimeSpan timeout) : IGoogleClientFactory
{
    private readonly HttpClientFactory _factory = new();

    public ConfigurableHttpClient CreateHttpClient(CreateHttpClientArgs args)
    {
        var client = _factory.CreateHttpClient(args);
        client.Timeout = timeout;
        return client;
    }
}
