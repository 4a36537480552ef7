namespace SlaBuddy.Tests;

public class HouseTests
{
    [Fact]
    public void The_service_carries_its_database_source_inside() =>
        Assert.NotNull(typeof(Program).Assembly.GetManifestResourceNames());
}
