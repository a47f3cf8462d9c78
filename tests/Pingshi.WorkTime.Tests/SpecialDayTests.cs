using NodaTime;

namespace Pingshi.WorkTime;

public sealed class SpecialDayTests
{
    [Fact]
    public void Refuses_special_hours_without_a_window() =>
        Refused.With(WorkTimeCodes.SpecialHoursEmpty, 1, () => SpecialDay.SpecialHours(new LocalDate(2026, 1, 1), DayHours.Closed));
}
