using SlaBuddy.Database.Migrations;

namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>A fault put into a function of <c>db/functions</c>; a test is worth the faults it sees.</summary>
internal sealed record Mutant(string Function, string Original, string Replacement)
{
    public async Task ApplyAsync(EngineWorld world)
    {
        var script = DatabaseSource.Embedded.Objects.Single(each => each.Path == $"db/functions/{Function}.sql");
        if (script.Sql.Split(Original).Length != 2)
        {
            throw new InvalidOperationException(
                $"{script.Path} does not say '{Original}' once: give the mutant the words that stand there now.");
        }

        await world.CallAsync(script.Sql.Replace(Original, Replacement));
    }
}
