using NodaTime;

namespace Pingshi.WorkTime;

public sealed class WorkWeekTests
{
    [Fact]
    public void Refuses_a_day_that_is_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkWeek.Closed[IsoDayOfWeek.None]);
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkWeek.Closed.With(IsoDayOfWeek.None, DayHours.AllDay));
    }

    [Fact]
    public void Changing_a_day_leaves_the_original_as_it_was()
    {
        var sunday = WorkWeek.Closed.With(IsoDayOfWeek.Sunday, DayHours.AllDay);
        Assert.True(WorkWeek.Closed[IsoDayOfWeek.Sunday].IsClosed);
        Assert.Equal(DayHours.AllDay, sunday[IsoDayOfWeek.Sunday]);
        Assert.True(sunday[IsoDayOfWeek.Monday].IsClosed);
    }
}
