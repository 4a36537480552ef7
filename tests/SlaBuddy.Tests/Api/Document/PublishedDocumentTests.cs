using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Api.Document;

/// <summary>
/// docs/openapi/v1.json is what the service serves. After a change of the API, <c>SLABUDDY_WRITE_OPENAPI=1 ./run test PublishedDocument</c>
/// writes it anew.
/// </summary>
public class PublishedDocumentTests
{
    private static readonly string Published = Repository.PathOf("docs/openapi/v1.json");

    [Fact]
    public async Task The_published_document_is_the_one_that_is_served()
    {
        await using var api = await ApiWorld.StartAsync();
        await api.HoldKeyAsync("roster:read");

        using var answer = await api.Http.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, api.Faults.ToString());
        var served = await answer.Content.ReadAsStringAsync();

        if (Environment.GetEnvironmentVariable("SLABUDDY_WRITE_OPENAPI") == "1") await File.WriteAllTextAsync(Published, served);
        Assert.Equal(await File.ReadAllTextAsync(Published), served);
    }
}
