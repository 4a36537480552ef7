using System.Text.Json;

namespace SlaBuddy.Helpdesk.Zendesk;

/// <summary>A comment without its text, which is nobody's business here.</summary>
internal sealed record ZendeskComment(long Id, long AuthorId, bool Public, DateTimeOffset CreatedAt, ZendeskVia? Via,
    ZendeskCommentMetadata? Metadata)
{
    /// <summary>Zendesk's flag for a message that a machine sent, such as a vacation notice.</summary>
    private const int AutomaticallyGenerated = 4;

    public bool IsAutomatic => AuthorId < 0 || Via is { IsAutomatic: true }
        || (Metadata?.Flags ?? []).Contains(AutomaticallyGenerated);
}

internal sealed record ZendeskCommentMetadata(IReadOnlyList<int>? Flags);

/// <summary>How a comment came about. The channel is a word, or its number.</summary>
internal sealed record ZendeskVia(JsonElement Channel, ZendeskViaSource? Source)
{
    private const int Rule = 8;
    private const int Merge = 19;
    private const int SuggestedSolutions = 22;

    public bool IsAutomatic => Source?.Rel is "trigger" or "automation" or "merge" || Channel.ValueKind switch
    {
        JsonValueKind.String => Channel.GetString() is { } word
            && (word is "rule" or "system" or "merge" or "automatic_solution_suggestions"
                || word.StartsWith("answer_bot", StringComparison.Ordinal)),
        JsonValueKind.Number => Channel.TryGetInt32(out var number) && number is Rule or Merge or SuggestedSolutions,
        _ => false,
    };
}

internal sealed record ZendeskViaSource(string? Rel);

internal sealed record ZendeskUser(long? Id, string? Role, string? Name, string? Email)
{
    public bool IsAgent => Role is "agent" or "admin";
}

/// <summary>A page of comments with the people who wrote them.</summary>
internal sealed record ZendeskComments(IReadOnlyList<ZendeskComment>? Comments, IReadOnlyList<ZendeskUser>? Users,
    ZendeskCursor? Meta);

internal sealed record ZendeskCursor(bool HasMore, string? AfterCursor);

internal sealed record ZendeskMyself(ZendeskUser? User);
