using NodaTime;

namespace Pingshi.WorkTime;

public sealed class DayHoursTests
{
    [Fact]
    public void Takes_touching_windows_and_one_across_midnight_at_the_end() => Assert.Equal(
        "09:00-12:00 12:00-18:00 22:00-06:00", DayHours.Between((9, 0), (12, 0)).And((12, 0), (18, 0)).And((22, 0), (6, 0)).ToString());

    [Fact]
    public void Refuses_windows_that_overlap_or_are_out_of_order()
    {
        Refused.With(WorkTimeCodes.WindowsOverlap, 2, () => DayHours.Between((9, 0), (12, 0)).And((11, 59), (18, 0)));
        Refused.With(WorkTimeCodes.WindowsOverlap, 2, () => DayHours.Between((13, 0), (18, 0)).And((9, 0), (12, 0)));
        Refused.With(WorkTimeCodes.WindowsOverlap, 2, () => DayHours.Between((22, 0), (6, 0)).And((23, 0), (23, 30)));
        Refused.With(WorkTimeCodes.WindowsOverlap, 2, () => DayHours.AllDay.And((9, 0), (12, 0)));
    }

    [Fact]
    public void Says_midnight_at_the_end_as_24()
    {
        Assert.Equal("00:00-24:00", DayHours.AllDay.ToString());
        Assert.Equal("closed", DayHours.Closed.ToString());
        Assert.Equal("08:00:30-09:00", DayHours.Of(new WorkWindow(new LocalTime(8, 0, 30), new LocalTime(9, 0))).ToString());
    }
}
