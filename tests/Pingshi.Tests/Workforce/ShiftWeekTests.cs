using CsCheck;
using NodaTime;
using Pingshi.Workforce;

namespace Pingshi.Tests.Workforce;

public class ShiftWeekTests
{
    [Theory]
    [InlineData("08:30-12:00, 13:30-17:30", "08:30-12:00 13:30-17:30")]
    [InlineData("8:30–12:00、13：30-17:30", "08:30-12:00 13:30-17:30")]
    [InlineData("22:00-06:00", "22:00-06:00")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    [InlineData("", "")]
    public void Reads_what_people_type(string typed, string windows)
    {
        var (read, unreadable) = ShiftWeek.Read(IsoDayOfWeek.Monday, typed);
        Assert.Equal(windows, string.Join(' ', read));
        Assert.Empty(unreadable);
    }

    [Theory]
    [InlineData("25:00-26:00")]
    [InlineData("08:60-12:00")]
    [InlineData("08:30")]
    [InlineData("08:30-08:30")]
    [InlineData("24:00-06:00")]
    [InlineData("上午")]
    public void Names_what_cannot_be_read(string typed) => Assert.Equal([typed], ShiftWeek.Read(IsoDayOfWeek.Monday, typed).Unreadable);

    [Fact]
    public void A_night_shift_ends_on_the_next_day() =>
        Assert.Equal(new(IsoDayOfWeek.Friday, 22 * 60, 30 * 60), Assert.Single(ShiftWeek.Read(IsoDayOfWeek.Friday, "22:00-06:00").Windows));

    [Theory]
    [InlineData("08:00-12:00", "11:59-13:00", null, true)]
    [InlineData("08:00-12:00", "12:00-13:00", null, false)]
    [InlineData("22:00-06:00", null, "05:00-09:00", true)]
    [InlineData("22:00-06:00", null, "06:00-09:00", false)]
    public void Shifts_may_touch_but_not_overlap_also_over_midnight(string sunday, string? alsoSunday, string? monday, bool overlaps)
    {
        var input = new PlanShifts.Input { Sunday = $"{sunday} {alsoSunday}", Monday = monday };
        Assert.Equal(overlaps ? [ShiftWeek.Overlap] : [], input.WhyNot().Select(r => r.Rule));
    }

    [Fact]
    public void A_window_reads_back_as_it_is_shown() =>
        Gen.Select(Gen.Int[0, 1439], Gen.Int[1, 1439]).Sample((from, length) =>
        {
            var window = new ShiftWindow(IsoDayOfWeek.Tuesday, from, from + length);
            Assert.Equal(window, Assert.Single(ShiftWeek.Read(IsoDayOfWeek.Tuesday, window.ToString()).Windows));
        });
}
