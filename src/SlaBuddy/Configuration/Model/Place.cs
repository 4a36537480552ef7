namespace SlaBuddy.Configuration.Model;

/// <summary>Where in a file something stands; line and column count from 1, line 0 is the file as a whole.</summary>
internal sealed record Place(string File, int Line, int Column) : IComparable<Place>
{
    public int CompareTo(Place? other) =>
        other is null ? 1 : (Line, Column).CompareTo((other.Line, other.Column));

    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
