using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SlaBuddy.Client.Calls;

/// <summary>Makes calls: again where that can do no harm and may help, and reads what came of them.</summary>
internal sealed class Pipeline(Wire wire, Backoff backoff, TimeProvider clock)
{
    public async Task<T> AskAsync<T>(Call call, JsonTypeInfo<T> shape, CancellationToken ct) where T : class
    {
        var answer = await SendAsync(call, ct).ConfigureAwait(false);
        var found = Read(answer, shape);
        if (found is Editable editable) editable.ETag = answer.ETag;
        return found;
    }

    /// <exception cref="SlaBuddyException">It did not come to a good end.</exception>
    public async Task<Answer> SendAsync(Call call, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            SlaBuddyException fault;
            try
            {
                var answer = await wire.SendAsync(call, ct).ConfigureAwait(false);
                if (answer.IsSuccess) return answer;
                fault = Problem.Of(answer);
            }
            catch (NoAnswerException silence)
            {
                fault = silence;
            }
            if (!fault.MayPass || backoff.After(attempt, fault.RetryAfter) is not { } wait) throw fault;
            await Task.Delay(wait, clock, ct).ConfigureAwait(false);
        }
    }

    private static T Read<T>(Answer answer, JsonTypeInfo<T> shape) where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(answer.Body.Span, shape) is { } found) return found;
        }
        catch (JsonException unreadable)
        {
            throw Problem.Unreadable(answer.Status, unreadable);
        }
        throw Problem.Unreadable(answer.Status, null);
    }
}
