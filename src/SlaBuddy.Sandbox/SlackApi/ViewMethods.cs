using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat.Views;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>views.open</c>, <c>push</c>, <c>update</c> and <c>publish</c>: modals, and the app's Home.</summary>
internal static class ViewMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("views.open", Tier.Tier4, [], Open),
        new("views.push", Tier.Tier4, [], Push),
        new("views.update", Tier.Tier4, [], Update),
        new("views.publish", Tier.Tier4, [], Publish),
    ];

    private static JsonObject Open(ApiCall call)
    {
        var content = NewModal(call);
        return Answer(call, call.Views.Open(call.Triggers.Exchange(call.Arguments.Require("trigger_id")), content));
    }

    private static JsonObject Push(ApiCall call)
    {
        var content = NewModal(call);
        var user = call.Triggers.Exchange(call.Arguments.Require("trigger_id"));
        if (call.Views.ModalsOf(user).Count == 0) throw new SlackApiException("not_found");
        return Answer(
            call, call.Views.Push(user, content) ?? throw new SlackApiException("push_limit_reached"));
    }

    private static JsonObject Update(ApiCall call)
    {
        var view = (call.Arguments.Text("view_id") is { } id ? call.Views.Find(id) : null)
            ?? (call.Arguments.Text("external_id") is { } external ? call.Views.FindExternal(external) : null)
            ?? throw new SlackApiException("not_found");
        CheckHash(call, view);
        var content = ViewContent.Of(call.Arguments, view.IsHome ? "home" : "modal");
        return Answer(call, call.Views.Update(view.Id, content) ?? throw new SlackApiException("not_found"));
    }

    private static JsonObject Publish(ApiCall call)
    {
        var user = call.Arguments.Require("user_id");
        if (call.Directory.FindPerson(user) is not { } person || person.Id != user)
            throw new SlackApiException("user_not_found");
        if (call.Views.HomeOf(user) is { } home) CheckHash(call, home);
        return Answer(call, call.Views.Publish(user, ViewContent.Of(call.Arguments, "home")));
    }

    private static System.Text.Json.JsonElement NewModal(ApiCall call)
    {
        var content = ViewContent.Of(call.Arguments, "modal");
        if (content.TryGetProperty("external_id", out var id) && id.ToString() is { Length: > 0 } external
            && call.Views.FindExternal(external) is not null)
            throw new SlackApiException("duplicate_external_id");
        return content;
    }

    private static void CheckHash(ApiCall call, View view)
    {
        if (call.Arguments.Text("hash") is { } hash && hash != view.Hash) throw new SlackApiException("hash_conflict");
    }

    private static JsonObject Answer(ApiCall call, View view) =>
        new() { ["view"] = ViewJson.Of(call.Workspace, view) };
}
