namespace SlaBuddy.Slack.Interaction;

/// <summary>Does what one action id stands for. It stores first: the acknowledgement comes when it returns.</summary>
internal interface IBlockActionHandler<in TAction> where TAction : BlockAction
{
    Task Handle(TAction action, BlockActionRequest request, CancellationToken ct);
}
