namespace SlaBuddy.Api.Validation.Words;

/// <summary>How a level of a ladder stands.</summary>
internal sealed class LevelStatesAttribute() : ClosedWordsAttribute("pending", "fired", "collapsed", "cancelled");
