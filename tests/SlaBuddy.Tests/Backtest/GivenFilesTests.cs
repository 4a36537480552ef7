namespace SlaBuddy.Tests.Backtest;

public class GivenFilesTests
{
    [Theory]
    [InlineData("UANA\nana@acme.example\n", "agents.txt:2", "\"ana@acme.example\" does not begin with")]
    [InlineData("# the team\n\n  @ana\n", "agents.txt:3", "\"@ana\" does not begin with")]
    [InlineData("# nobody yet\n", "agents.txt", "It names nobody")]
    public async Task A_list_of_agents_is_refused_line_by_line(string text, string where, string what)
    {
        using var export = BacktestFiguresTests.AMorning();
        export.Beside("agents.txt", text);

        var refusal = await Judge.RefusalAsync(export);

        Assert.StartsWith(where + ": ", refusal, StringComparison.Ordinal);
        Assert.Contains(what, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_comments_and_blank_lines_are_welcome_in_the_list_of_agents()
    {
        using var export = BacktestFiguresTests.AMorning();
        export.Beside("agents.txt", "\uFEFF# support\r\n\r\n  UANA\tAna Alvarez # since May\r\nUBEN, Ben\r\nUANA\r\n");

        Assert.Equal(4, (await Judge.RunAsync(export)).Of("enterprise").FirstResponse.Answered);
    }

    [Fact]
    public async Task Agents_of_whom_none_ever_wrote_are_worth_a_word()
    {
        using var export = BacktestFiguresTests.AMorning();
        export.Beside("agents.txt", "U0ELSEWHERE");

        var report = await Judge.RunAsync(export);

        Assert.Contains(report.Subject.Notices, it => it.What.StartsWith("None of the agents wrote", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Faults_of_the_teams_file_and_of_the_list_of_agents_are_told_together()
    {
        using var export = BacktestFiguresTests.AMorning();
        export.Beside("sla-buddy.yaml", "chanels: []\n");
        export.Beside("agents.txt", "?");

        var refusal = await Judge.RefusalAsync(export);

        Assert.Contains("sla-buddy.yaml:1:1", refusal, StringComparison.Ordinal);
        Assert.Contains("agents.txt:1", refusal, StringComparison.Ordinal);
    }
}
