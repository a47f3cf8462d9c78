using NodaTime;
using static Pingshi.WorkTime.Calendars;

namespace Pingshi.WorkTime;

public sealed class AllocationTests
{
    [Fact]
    public void Counting_allocates_nothing_once_the_years_are_known()
    {
        var clock = new Events().Started(China(11, 23, 9, 0), 4).Paused(China(11, 23, 10, 0)).Resumed(China(11, 23, 15, 0)).At(China(11, 24, 9, 0));
        var (start, end, work) = (China(2, 3, 9, 12), China(11, 4, 15, 1), Duration.FromHours(77));
        long Count()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                _ = Office.Add(start, work);
                _ = Office.Subtract(end, work);
                _ = Office.Between(start, end);
                _ = Office.NextWorking(start);
                _ = clock.Recount(Office);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Count();
        Assert.Equal(0, Count());
    }
}
