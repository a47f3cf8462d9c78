using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Commitments
{
    private const string Business = "RJF APDEXFM MEF ... ..";

    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                          customer provider partner admin steward
        Read("/commitments",                        Business),
        File("/commitments/calendar.ics",           Business),
        .. from list in (string[])["by-me/open", "by-me/overdue", "by-me/done", "to-me/open", "to-me/overdue", "to-me/done", "by-us/open", "by-us/overdue", "by-us/done"]
           from line in (Line[])[Read($"/commitments/{list}", Business), File($"/commitments/{list}/export", Business)]
           select line,
        Read("/working-calendar",                   Business),
        Act("/working-calendar",                    "... ......M ... ... ..").With(_ => new { validFrom = new NodaTime.LocalDate(2026, 12, 1), monday = "09:00-18:00" }),
        Act("/working-calendar/{calendar}/withdraw", "... ......M ... ... ..").On(Finds.Own).Naming("calendar", x => x.World.Calendar),
    ];
}
