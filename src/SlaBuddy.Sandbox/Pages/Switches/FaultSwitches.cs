using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Sandbox.Pages.Switches;

/// <summary><c>/sandbox/switch</c>: turns one kind of fault on and off from the page.</summary>
internal sealed class FaultSwitches(WireFaults faults)
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/sandbox/switch", (SwitchRequest request) => Turn(request));

    private IResult Turn(SwitchRequest request)
    {
        if (FaultSwitch.Find(request.Word) is not { } one) return Results.BadRequest("There is no such fault.");
        faults.Forget(one.Kind);
        if (!request.On) return Results.NoContent();
        faults.Add(new FaultRule(
            one.Methods.Contains(request.Method) ? request.Method! : one.Methods[0], FaultWord.Parse(one.Word)!)
        {
            Probability = Math.Clamp(request.Probability ?? 1, 0, 1),
        });
        return Results.NoContent();
    }

    internal sealed record SwitchRequest(string Word, bool On, string? Method, double? Probability);
}
