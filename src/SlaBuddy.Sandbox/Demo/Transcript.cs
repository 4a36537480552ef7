using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Pages.Messages;
using SlaBuddy.Sandbox.Pages.Text;

namespace SlaBuddy.Sandbox.Demo;

/// <summary>One thread as a reader wants to see it: what was said when, by whom, and what was changed later.</summary>
internal sealed partial class Transcript : IDisposable
{
    private const int NameWidth = 18;

    private readonly Lock _gate = new();
    private readonly List<(DateTimeOffset At, string Who, string Text)> _lines = [];
    private readonly Workspace _workspace;
    private readonly NamedText _names;
    private readonly IDisposable _subscription;
    private string? _rootTs;

    public Transcript(Workspace workspace)
    {
        _workspace = workspace;
        _names = new NamedText(workspace, workspace.Clock.LocalTimeZone);
        _subscription = workspace.Subscribe(Hear);
    }

    /// <summary>Begins with this root; what came before is left out.</summary>
    public void Begin(string rootTs)
    {
        lock (_gate)
        {
            _rootTs = rootTs;
            _lines.RemoveAll(line => line.At < Timestamp.Instant(rootTs));
        }
    }

    public string Print()
    {
        lock (_gate)
        {
            var start = Timestamp.Instant(_rootTs ?? throw new InvalidOperationException("No thread was begun."));
            var page = new StringBuilder();
            foreach (var (at, who, text) in _lines.OrderBy(line => line.At))
            {
                var time = (at - start).ToString(@"mm\:ss", CultureInfo.InvariantCulture);
                var head = $"{time}  {who.PadRight(NameWidth)}  ";
                page.AppendJoin('\n', text.Split('\n').Select((line, index) =>
                    (index == 0 ? head : new string(' ', head.Length)) + line)).Append("\n\n");
            }
            return page.ToString().TrimEnd();
        }
    }

    public void Dispose() => _subscription.Dispose();

    private void Hear(WorkspaceChange change)
    {
        var now = _workspace.Clock.GetUtcNow();
        lock (_gate)
        {
            switch (change)
            {
                case WorkspaceChange.Posted { Message: var message } when IsInThread(message):
                    _lines.Add((Timestamp.Instant(message.Ts), NameOf(message), Readable(message.Text)));
                    break;
                case WorkspaceChange.Edited { Message: var message } when IsInThread(message):
                    _lines.Add((now, $"{NameOf(message)} (edited)", Readable(message.Text)));
                    break;
                case WorkspaceChange.Whispered { Ephemeral: var whisper }:
                    var reader = _workspace.Directory.FindPerson(whisper.UserId)?.RealName ?? whisper.UserId;
                    _lines.Add((Timestamp.Instant(whisper.Ts), $"{_workspace.Bot.Name}",
                        $"(only visible to {reader})\n{Readable(whisper.Text)}"));
                    break;
                default:
                    break;
            }
        }
    }

    private bool IsInThread(Message message) => _rootTs is null || message.RootTs == _rootTs;

    private string NameOf(Message message)
    {
        var author = Author.Of(_workspace, message);
        return author.IsStranger ? $"{author.Name} ({author.Tag})" : author.Name;
    }

    private string Readable(string text) => Markers().Replace(_names.Plain(text), "$2");

    [GeneratedRegex(@"(?<!\w)([*_~])(?=\S)([^*_~\n]+?)(?<=\S)\1(?!\w)")]
    private static partial Regex Markers();
}
