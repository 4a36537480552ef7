namespace SlaBuddy.Slack.Views;

/// <summary>What one person sees when they look at the bot.</summary>
internal sealed record HomeViewDefinition : ViewDefinition;
