using CsCheck;

namespace Pingshi.Dispatch.Routing;

public sealed class SolomonTextTests
{
    private const string Head = "C000\n\nVEHICLE\nNUMBER     CAPACITY\n  3         70\n\nCUSTOMER\nCUST NO.  XCOORD.\n \n";

    [Fact]
    public void An_instance_is_read_line_by_line()
    {
        var instance = Instances.Read(Head + "    0   40   50    0    0  1236    0\r\n    1   45   68   10   912   967   90\r\n");
        Assert.Equal(("C000", 3, 70), (instance.Name, instance.Vehicles, instance.Capacity));
        Assert.Equal([new(40, 50, 0, 0, 1236, 0), new(45, 68, 10, 912, 967, 90)], instance.Stops);
    }

    [Theory]
    [InlineData("0 40 50 0 0 1236\n", "Line 10: number 0 and six more columns are expected.")]
    [InlineData("0 40 50 0 0 1236 0\n2 1 1 1 1 1 1\n", "Line 11: number 1 and six more columns are expected.")]
    [InlineData("0 40 5x 0 0 1236 0\n", "Line 10: “5x” is no whole number.")]
    [InlineData("", "Line 9: the text ends without a VEHICLE and a CUSTOMER section.")]
    public void A_line_that_cannot_be_read_is_named(string rows, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Instances.Read(Head + rows)).Message);

    [Theory]
    [InlineData("1 45 68 71 0 900 10", "Stop 1: demand 71 is above the capacity 70.")]
    [InlineData("1 45 68 10 900 800 10", "Stop 1: the window 900–800 is empty.")]
    [InlineData("1 45 68 10 1230 1236 90", "Stop 1: no vehicle can serve it within its window and be back in time.")]
    [InlineData("1 45 68 -1 0 900 10", "Stop 1: demand, ready time and service are not below zero.")]
    [InlineData("1 450000 68 1 0 900 10", "Stop 1: coordinates are within ±100000.")]
    [InlineData("1 45 68 1 0 9000000 10", "Stop 1: times are at most 1000000.")]
    public void A_customer_that_nobody_could_serve_is_refused(string row, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Instances.Read(Head + "0 40 50 0 0 1236 0\n" + row)).Message);

    [Fact]
    public void Only_such_a_text_looks_like_an_instance()
    {
        Assert.True(SolomonText.Fits(Head));
        Assert.False(SolomonText.Fits("{\"engineers\":[]}"));
        Assert.False(SolomonText.Fits(""));
    }

    [Theory]
    [InlineData(3, 4, 50)]
    [InlineData(1, 1, 14)]
    [InlineData(5, 18, 186)]
    [InlineData(0, 0, 0)]
    public void A_distance_is_cut_to_one_decimal(int x, int y, int tenths) => Assert.Equal(tenths, Between(x, y));

    [Fact]
    public void The_cut_is_exact_at_every_distance() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Sample((x, y) =>
        {
            var (square, root) = (100 * (((Int128)x * x) + ((Int128)y * y)), (Int128)Between(x, y));
            Assert.True(root * root <= square && square < (root + 1) * (root + 1));
        });

    private static int Between(int x, int y) =>
        new RoutingInstance("two", 1, 0, [new(0, 0, 0, 0, 1_000_000, 0), new(x, y, 0, 0, 1_000_000, 0)]).DistanceTenths(0, 1);
}
