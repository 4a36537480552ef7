using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat.Views;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// What becomes of a form when the app has acknowledged it: closed, cleared, changed, covered or refused.
/// </summary>
internal sealed class ViewAnswer(ViewBoard views)
{
    public InteractionOutcome Apply(View view, JsonObject? answer)
    {
        try
        {
            switch ((string?)answer?["response_action"])
            {
                case null:
                    views.Close(view.UserId, view.Id);
                    break;
                case "clear":
                    views.Clear(view.UserId);
                    break;
                case "update":
                    views.Update(view.Id, ViewContent.Of(answer!["view"], "modal"));
                    break;
                case "push":
                    if (views.Push(view.UserId, ViewContent.Of(answer!["view"], "modal")) is null)
                        return new InteractionOutcome("push_limit_reached");
                    break;
                case "errors" when answer!["errors"] is JsonObject { Count: > 0 } errors:
                    return new InteractionOutcome
                    {
                        Errors = errors.ToImmutableDictionary(error => error.Key, error => error.Value!.ToString()),
                    };
                default:
                    return new InteractionOutcome("invalid_response");
            }
            return InteractionOutcome.Taken;
        }
        catch (SlackApiException refusal)
        {
            return new InteractionOutcome(refusal.Error);
        }
    }
}
