using System.Text;

namespace SlaBuddy.Webhooks.Wire;

/// <summary>The beginning of what a receiver said when it took a delivery not: enough to see why, and safe to show.</summary>
internal static class AnswerExcerpt
{
    private const int Shown = 200;

    public static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var said = $"the receiver answered {(int)response.StatusCode}";
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(ct);
            var piece = new byte[Shown * 4];
            var length = await stream.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct);
            var text = new string([.. Encoding.UTF8.GetString(piece, 0, length).Where(letter => !char.IsControl(letter))]).Trim();
            return text.Length == 0 ? said : $"{said}: {(text.Length <= Shown ? text : text[..Shown] + "…")}";
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            return said;
        }
    }
}
