using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Sandbox;

public class SandboxPageTests : SandboxStory
{
    [Fact]
    public async Task What_people_write_is_shown_as_they_meant_it_and_never_run()
    {
        var ts = await Write("U0CARLA", "It *hangs* & <script>alert(1)</script> @Ana see https://x.example/?a=1&b=2");

        var page = await Page("/?channel=enterprise");

        Assert.Contains($"data-testid=\"message-{ts}\"", page);
        Assert.Contains("It <strong>hangs</strong> &amp; &lt;script&gt;alert(1)&lt;/script&gt;", page);
        Assert.Contains("<span class=\"mention\">@Ana</span>", page);
        Assert.Contains("<a href=\"https://x.example/?a=1&amp;b=2\"", page);
        Assert.Equal("It *hangs* &amp; &lt;script&gt;alert(1)&lt;/script&gt; <@U0ANA> see <https://x.example/?a=1&amp;b=2>",
            Assert.Single(Sandbox.Workspace.MessagesIn("#enterprise")).Text);
    }

    [Theory]
    [InlineData("<javascript:alert(1)|click>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("`<b>` \"'><svg onload=alert(1)>")]
    [InlineData("<@U0\" onmouseover=\"alert(1)>")]
    [InlineData("\uE0000\uE001 <!date^1^{time}\"><script>|x>")]
    public async Task No_text_of_an_app_becomes_markup(string text)
    {
        Sandbox.Workspace.PostAsIntegration("B0HELPDESK", "<i>Helpdesk</i>", "#helpdesk", text,
            [new JsonObject { ["text"] = text, ["color"] = "red;background:url(//evil)" }]);

        var page = await Page("/?channel=helpdesk");

        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("<svg", page);
        Assert.DoesNotContain("<i>", page);
        Assert.DoesNotContain("<script>", page);
        Assert.DoesNotContain("href=\"javascript", page);
        Assert.DoesNotContain(" onmouseover=\"", page);
        Assert.DoesNotContain("evil", page);
    }

    [Theory]
    [InlineData(":rotating_light: :white_check_mark: :zzz: :eyes: :warning:", "🚨 ✅ 💤 👀 ⚠️")]
    [InlineData(":calendar: :grey_question: :wastebasket: :ballot_box_with_check:", "📆 ❔ 🗑️ ☑️")]
    [InlineData("~Level 1 of 4 · Enterprise~", "<s>Level 1 of 4 &#183; Enterprise</s>")]
    [InlineData("_The roster is 3 h old: not read since._", "<em>The roster is 3 h old: not read since.</em>")]
    [InlineData("Next: level 2 at <!date^1772445000^{time_secs}|09:50:00 UTC>.", "Next: level 2 at 09:50:00.")]
    public async Task What_the_bot_writes_is_shown_as_Slack_shows_it(string text, string shown)
    {
        await Slack("chat.postMessage", ("channel", "C0ENTERPRISE"), ("text", text));

        Assert.Contains(shown, await Page("/?channel=enterprise"));
    }

    [Fact]
    public async Task An_ephemeral_is_on_the_page_of_the_one_it_is_for()
    {
        var root = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "Our import hangs");
        await Slack("chat.postEphemeral", ("channel", "C0ENTERPRISE"), ("user", "U0ANA"), ("thread_ts", root),
            ("text", "postponed"));

        Assert.Contains("postponed", await Page($"/fragments/thread?channel=C0ENTERPRISE&as=U0ANA&thread={root}"));
        Assert.DoesNotContain("postponed", await Page($"/fragments/thread?channel=C0ENTERPRISE&as=U0BEN&thread={root}"));
    }

    [Fact]
    public async Task A_permalink_leads_to_its_thread()
    {
        var root = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "Our import hangs");
        var reply = Sandbox.Workspace.PostAs("U0ANA", "#enterprise", "Looking", root);
        var link = (string)(await Slack("chat.getPermalink", ("channel", "C0ENTERPRISE"), ("message_ts", reply)))["permalink"]!;

        var page = await Page(link);

        Assert.Contains("data-testid=\"thread-panel\"", page);
        Assert.Contains($"data-testid=\"message-{reply}\"", page);
    }

    [Fact]
    public async Task An_open_page_hears_what_changes()
    {
        using var stream = await Http.GetStreamAsync(new Uri(Sandbox.BaseUrl, "live"), Patience);
        using var lines = new StreamReader(stream, Encoding.UTF8);
        await lines.ReadLineAsync(Patience);
        await lines.ReadLineAsync(Patience);

        var ts = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "Our import hangs");

        Assert.Equal($$"""data: {"channel":"C0ENTERPRISE","ts":"{{ts}}","thread":null,"views":null}""", await lines.ReadLineAsync(Patience));
    }

    [Fact]
    public async Task People_change_only_what_they_wrote_themselves_and_forms_of_other_sites_change_nothing()
    {
        var ts = await Write("U0CARLA", "Our import hangs");

        using var stranger = await Post("edit", new { channel = "enterprise", @as = "U0CHEN", ts, text = "All is well" });
        using var form = await Http.PostAsync(new Uri(Sandbox.BaseUrl, "sandbox/post"),
            new FormUrlEncodedContent([KeyValuePair.Create("channel", "enterprise")]), Patience);
        using var author = await Post("edit", new { channel = "enterprise", @as = "U0CARLA", ts, text = "Our export hangs" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.NoContent),
            (stranger.StatusCode, form.StatusCode, author.StatusCode));
        Assert.Contains("(edited)", await Page("/?channel=enterprise"));
    }

    [Fact]
    public async Task The_shifts_of_the_week_stand_in_a_grid()
    {
        var page = await Page("/shifts");

        Assert.Contains("Embedded: Auth – Cem", WebUtility.HtmlDecode(page));
        Assert.Contains("class=\"shift embedded\"", page);
        Assert.Contains("class=\"now\"", page);
    }

    private async Task<string> Write(string person, string text)
    {
        using var response = await Post("post", new { channel = "enterprise", @as = person, text });
        return (string)(await Body(response))["ts"]!;
    }

    private Task<HttpResponseMessage> Post(string action, object body) =>
        Http.PostAsJsonAsync(new Uri(Sandbox.BaseUrl, $"sandbox/{action}"), body, Patience);

    private async Task<string> Page(string path)
    {
        var html = await Http.GetStringAsync(new Uri(Sandbox.BaseUrl, path), Patience);
        return html.Replace("&#x2B;", "+");
    }
}
