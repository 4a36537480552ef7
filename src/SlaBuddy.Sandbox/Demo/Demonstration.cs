namespace SlaBuddy.Sandbox.Demo;

/// <summary>A sandbox and a service that talk to each other.</summary>
internal sealed class Demonstration : IAsyncDisposable
{
    private readonly ServiceProcess _service;

    private Demonstration(SandboxHost sandbox, ServiceProcess service, DemoFolder folder, string apiKey) =>
        (Sandbox, _service, Folder, ApiKey) = (sandbox, service, folder, apiKey);

    public SandboxHost Sandbox { get; }

    public DemoFolder Folder { get; }

    /// <summary>Opens the whole API of this demonstration, and nothing after it.</summary>
    public string ApiKey { get; }

    public Uri ServiceUrl => _service.Url;

    public static async Task<Demonstration> StartAsync(string program, Uri url, DemoLadder ladder, CancellationToken ct)
    {
        var folder = new DemoFolder();
        SandboxHost? sandbox = null;
        ServiceProcess? service = null;
        try
        {
            sandbox = await SandboxHost.StartAsync(new SandboxOptions { Url = url }, TimeProvider.System, ct);
            sandbox.Calendar.WriteCredentials(folder.Credentials);
            await File.WriteAllTextAsync(folder.Policies, ladder.ToYaml(), ct);
            service = await ServiceProcess.StartAsync(program, sandbox, folder, ct);
            var events = new Uri(service.Url, "slack/events");
            if (!await sandbox.Events.ConnectAsync(events, ct))
                throw new DemoFaultException($"{events} did not echo the challenge. SLA Buddy's log: {folder.Log}", 1);
            var key = await ServiceProcess.MakeKeyAsync(program, sandbox, folder, service.Url, ct);
            return new Demonstration(sandbox, service, folder, key);
        }
        catch (Exception fault)
        {
            folder.Keep = fault is not OperationCanceledException;
            if (service is not null) await service.DisposeAsync();
            if (sandbox is not null) await sandbox.DisposeAsync();
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await Sandbox.DisposeAsync();
        Folder.Dispose();
    }
}
