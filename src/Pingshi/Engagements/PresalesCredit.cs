using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>Presales credit: each person's hours by quarter, kept when the deal is lost.</summary>
public static class PresalesCredit
{
    public const string Route = "/presales-credit";

    public static readonly Policy See = Policy.For("engagements.presales-credit", Role.Presales, Role.AccountManager, Role.Manager);

    public sealed record Row(string Quarter, string Person, string Engagement, Phase Phase, int Minutes);

    public sealed record Model(IReadOnlyList<Row> Rows);

    public static void Map(Routes routes)
    {
        routes.Read<PresalesCreditPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, async call => Xlsx.Download((await ShowAsync(call)).Rows.Select(r => new Dictionary<string, object?>
        {
            ["quarter"] = r.Quarter, ["person"] = r.Person, ["engagement"] = r.Engagement, ["phase"] = r.Phase.ToString(), ["hours"] = r.Minutes / 60m,
        }), "presales-credit.xlsx"));
    }

    public static string QuarterOf(LocalDate day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year}-Q{(day.Month + 2) / 3}");

    private static async Task<Model> ShowAsync(Call call)
    {
        var db = call.Db;
        var work = await (
            from w in db.Set<PresalesWork>().AsNoTracking()
            join p in db.Set<Person>() on w.PersonId equals p.Id
            join e in db.Set<Engagement>() on w.EngagementId equals e.Id
            select new { w.On, w.Minutes, p.Name, p.NameSort, e.Title, e.Phase }).ToListAsync(call.Cancel);
        return new([.. work
            .GroupBy(w => (Quarter: QuarterOf(w.On), w.Name, w.NameSort, w.Title, w.Phase))
            .OrderByDescending(g => g.Key.Quarter).ThenBy(g => g.Key.NameSort, StringComparer.Ordinal).ThenBy(g => g.Key.Title, StringComparer.Ordinal)
            .Select(g => new Row(g.Key.Quarter, g.Key.Name, g.Key.Title, g.Key.Phase, g.Sum(w => w.Minutes)))]);
    }
}
