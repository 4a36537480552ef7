namespace SlaBuddy.Sandbox.Pages;

/// <summary>The pages people see.</summary>
internal sealed class SandboxPages(SandboxHost host, CancellationToken stopping)
{
    public static void AddServices(IServiceCollection services) => services.AddRazorComponents();

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", () => host.BaseUrl.ToString() + stopping.CanBeCanceled);
}
