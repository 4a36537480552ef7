namespace SlaBuddy.Roster.Ical;

/// <summary>Reads a feed whole, and no more than a feed can be.</summary>
internal static class BoundedBody
{
    /// <summary>Ten thousand shifts and more.</summary>
    private const int Largest = 5 * 1024 * 1024;

    public static async Task<byte[]> ReadAsync(string feed, Stream stream, CancellationToken ct)
    {
        using var body = new MemoryStream();
        var piece = new byte[64 * 1024];
        int length;
        while ((length = await stream.ReadAsync(piece, ct)) > 0)
        {
            await body.WriteAsync(piece.AsMemory(0, length), ct);
            if (body.Length > Largest)
                throw new CalendarFaultException(
                    $"The feed {feed} is larger than {Largest / 1024 / 1024} MB; let it hold fewer schedules or less time.");
        }
        return body.ToArray();
    }
}
