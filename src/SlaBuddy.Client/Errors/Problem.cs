using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>What the service says went wrong.</summary>
internal sealed record Problem
{
    private const string MediaType = "application/problem+json";

    public int? Status { get; init; }

    public string? Code { get; init; }

    public string Title { get; init; } = "";

    public string Remedy { get; init; } = "";

    public string? Detail { get; init; }

    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    public static SlaBuddyException Of(Answer answer)
    {
        var problem = Read(answer) with { Status = answer.Status, RetryAfter = answer.RetryAfter };
        return answer.Status switch
        {
            401 or 403 => new AccessDeniedException(problem),
            404 => new NotFoundException(problem),
            409 => new ConflictException(problem),
            412 => new ChangedMeanwhileException(problem),
            400 or 413 or 415 or 422 => new InvalidRequestException(problem),
            429 => new TooManyCallsException(problem),
            _ => new SlaBuddyException(problem),
        };
    }

    /// <summary>A good status over something else than was to come: a proxy's page, or a service of another version.</summary>
    public static SlaBuddyException Unreadable(int status, Exception? why) => new(new Problem
    {
        Status = status, Title = "The answer is not what this call answers.", Detail = why?.Message,
        Remedy = "Check that the base address is the service's own, and that client and service are of one version.",
    }, why);

    public override string ToString()
    {
        var text = new StringBuilder(Title);
        if (Detail is not null && Detail != Title) text.Append(' ').Append(Detail);
        foreach (var (name, what) in Errors ?? new Dictionary<string, string>()) text.Append(' ').Append(name).Append(": ").Append(what);
        if (Remedy.Length > 0) text.Append(' ').Append(Remedy);
        return Status is null ? text.ToString() : text.Append($" ({Status}{(Code is null ? "" : $" {Code}")})").ToString();
    }

    private static Problem Read(Answer answer)
    {
        try
        {
            if (answer.MediaType == MediaType
                && JsonSerializer.Deserialize(answer.Body.Span, ClientJson.Default.Problem) is { Code: not null } problem) return problem;
        }
        catch (JsonException)
        {
            // Somebody between us and the service says what it likes: the status alone is sure.
        }
        return new Problem
        {
            Title = answer.Status is >= 300 and < 400
                ? "The service's address leads elsewhere." : "Not SLA Buddy answered, or not as it does.",
            Remedy = "Check that the base address is the service's own, and what a proxy before it does.",
        };
    }
}
