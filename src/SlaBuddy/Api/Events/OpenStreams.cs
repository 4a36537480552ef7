namespace SlaBuddy.Api.Events;

/// <summary>How many streams each key holds on this instance: ten at most.</summary>
internal sealed class OpenStreams
{
    public const int MostOfAKey = 10;

    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>A place for one more, to be given back; null where there is none.</summary>
    public IDisposable? TryOpen(string keyId)
    {
        lock (_gate)
        {
            var open = _open.GetValueOrDefault(keyId);
            if (open >= MostOfAKey) return null;
            _open[keyId] = open + 1;
        }
        return new Place(this, keyId);
    }

    private void Close(string keyId)
    {
        lock (_gate)
        {
            if (--_open[keyId] == 0) _open.Remove(keyId);
        }
    }

    private sealed class Place(OpenStreams streams, string keyId) : IDisposable
    {
        public void Dispose() => streams.Close(keyId);
    }
}
